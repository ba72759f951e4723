import { memo } from 'react'
import type { ItemState } from '../../api/totals.ts'
import { LightShape } from '../../shared/light-sign.tsx'
import { nodesOf } from './wall-columns.ts'
import type { WallSay } from './wall-words.ts'

/**
 * One item on the wall (一块): serial, light, lag, flag of the last node. A plain link, so that 450 of them cost little: the wall opens them
 * without loading the page.
 */
export const WallTile = memo(function WallTile(props: {
  readonly item: ItemState
  readonly isLarge: boolean
  readonly isHidden: boolean
  readonly say: WallSay
  readonly inCircular: (word: string) => string
}) {
  const { item, isLarge, isHidden, say, inCircular } = props
  const { last, met, due } = nodesOf(item)
  const lag = lagOf(item)
  const told = [
    `${item.serial} ${item.words}`,
    item.leadName,
    inCircular(item.word),
    item.computed && say('byHand', { word: inCircular(item.computed.word) }),
    lag && say('points', { lag }),
    last && `${say(last)}（${say('nodes', { met, due })}）`,
  ].filter(Boolean)
  return (
    <a
      className={['wall-tile', isLarge && 'is-large', item.computed && 'is-by-hand']
        .filter(Boolean)
        .join(' ')}
      href={`ledger?item=${encodeURIComponent(item.item)}`}
      data-item={item.item}
      hidden={isHidden}
      title={told.join('\n')}
      {...(!isLarge && { 'aria-label': told.join('，') })}
    >
      <span className="wall-tile-head">
        <LightShape light={item.light} {...(isLarge && { name: inCircular(item.word) })} />
        <b>{item.serial}</b>
        {item.computed && isLarge && <small>{say('byHandShort')}</small>}
        {last && <Flag isMet={last === 'met'} {...(isLarge && { name: say(last) })} />}
        {lag && <span className="wall-lag">−{lag}</span>}
      </span>
      {isLarge && <span className="wall-tile-words">{item.words}</span>}
      {isLarge && <span className="wall-tile-lead">{item.leadName}</span>}
    </a>
  )
})

function lagOf({ lag, progress }: ItemState): string | undefined {
  if (progress !== 'behind' && progress !== 'overdue') return undefined
  return lag !== undefined && !lag.startsWith('-') && lag !== '0.0' ? lag : undefined
}

/** A full flag for a node that is met, an empty one struck through for one that is missed (节点旗). */
export function Flag({ isMet, name }: { readonly isMet: boolean; readonly name?: string }) {
  return (
    <svg
      className={isMet ? 'wall-flag is-met' : 'wall-flag is-missed'}
      viewBox="0 0 16 16"
      role="img"
      aria-label={name}
      aria-hidden={name === undefined}
    >
      <path d="M3 1v14" />
      <path d="M3 2h10l-3 3.5L13 9H3Z" className="wall-flag-cloth" />
      {!isMet && <path d="M1 14 15 1" />}
    </svg>
  )
}
