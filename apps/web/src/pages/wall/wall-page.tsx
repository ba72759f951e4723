import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Empty, Typography } from 'antd'
import { type MouseEvent, useDeferredValue, useMemo } from 'react'
import { type ItemState, type ItemStates, totalsApi } from '../../api/totals.ts'
import { useSession } from '../../frame/session.tsx'
import { LightShape } from '../../shared/light-sign.tsx'
import { Loading } from '../../shared/loading.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { useLanguage } from '../../words/i18n.ts'
import { useCircularWord } from '../../words/use-circular-word.ts'
import { WallBar } from './wall-bar.tsx'
import { columnsOf, type Grouping, groupings, isTroubled, type WallColumn } from './wall-columns.ts'
import { Flag, WallTile } from './wall-tile.tsx'
import { useWallWords, type WallSay } from './wall-words.ts'
import './wall.css'

/** The wall of the meeting room (挂图作战): every item a tile, read from afar, a month at a time; it keeps itself up to date. */
export function WallPage() {
  const say = useWallWords()
  const view = useView()
  const { signIn } = useSession()
  const on = view.one('on')
  const isFull = view.one('full') === '1'
  const { data, error, isPending, dataUpdatedAt } = useQuery({
    queryKey: ['totals', 'states', on ?? 'today'],
    queryFn: ({ signal }) => totalsApi.states(on, signal),
    placeholderData: keepPreviousData,
    refetchInterval: on === undefined ? 60_000 : false,
  })
  const by = groupings.find((each) => each === view.one('by')) ?? 'section'
  const hasAllWords = (view.one('words') ?? (isFull ? 'trouble' : 'all')) === 'all'
  return (
    <div className={isFull ? 'wall is-full' : 'wall'}>
      <PageTitle
        title={say('title')}
        note={data && <WallNote states={data} today={signIn.today} at={dataUpdatedAt} />}
      >
        <WallBar {...{ by, hasAllWords, isFull }} today={signIn.today} day={on ?? signIn.today} />
      </PageTitle>
      <ProblemNote problem={error} />
      {isPending && <Loading />}
      {data && <WallBody states={data} by={by} hasAllWords={hasAllWords} />}
    </div>
  )
}

function WallNote(props: { readonly states: ItemStates; readonly today: string; readonly at: number }) {
  const say = useWallWords()
  const isEnglish = useLanguage() === 'en'
  const { states, today, at } = props
  if (states.day < today) return say('past', { day: states.day })
  const time = new Date(at).toLocaleTimeString(isEnglish ? 'en' : 'zh-CN', {
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  return `${say('asOf', { day: states.day })} · ${say('updated', { time })}`
}

function WallBody(props: {
  readonly states: ItemStates
  readonly by: Grouping
  readonly hasAllWords: boolean
}) {
  const say = useWallWords()
  const view = useView()
  const { states, by, hasAllWords } = props
  const [lead, sponsor] = [view.one('lead'), view.one('sponsor')]
  // The button answers at once, the tiles follow.
  const word = useDeferredValue(view.one('word'))
  const open = useOpening()
  const among = useMemo(
    () =>
      states.items.filter(
        (item) =>
          (lead === undefined || item.lead === lead) && (sponsor === undefined || item.sponsor === sponsor),
      ),
    [states, lead, sponsor],
  )
  const columns = useMemo(() => columnsOf(among, by), [among, by])
  // Tiles of other classes stay in the page unseen: to make 450 anew at each click is slow.
  const isShown = (item: ItemState) => word === undefined || item.word === word
  const shownColumns = columns.filter(({ troubled, others }) => [...troubled, ...others].some(isShown)).length
  if (among.length === 0) return <Empty description={say('empty')}>{say('emptyNext')}</Empty>
  return (
    <>
      <Summary items={among} />
      {(lead ?? sponsor) && (
        <Button type="link" onClick={() => view.set({ lead: '', sponsor: '' })}>
          {say('only', { name: (lead ? among[0]?.leadName : among[0]?.sponsorName) ?? '' })} ·{' '}
          {say('everything')}
        </Button>
      )}
      {shownColumns === 0 && <Empty description={say('noProjects')} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links in it take the keys; this only keeps the page from being loaded anew */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div className="wall-columns" onClick={open} style={{ '--wall-columns': shownColumns } as never}>
        {columns.map((column) => (
          <Column key={column.key} {...{ column, by, hasAllWords, isShown }} />
        ))}
      </div>
      <Legend say={say} items={among} />
    </>
  )
}

/** How many are how, large; a click leaves only these. */
function Summary({ items }: { readonly items: readonly ItemState[] }) {
  const say = useWallWords()
  const inCircular = useCircularWord()
  const view = useView()
  const chosen = view.one('word')
  const words = new Map<string, ItemState[]>()
  for (const item of items) words.set(item.word, [...(words.get(item.word) ?? []), item])
  return (
    <div className="wall-summary">
      <span className="wall-total">{say('count', { count: items.length })}</span>
      {[...words].toSorted(byTrouble).map(([word, some]) => (
        <button
          key={word}
          type="button"
          aria-pressed={chosen === word}
          className="wall-class"
          onClick={() => view.set({ word: chosen === word ? '' : word })}
        >
          <LightShape light={some[0]!.light} />
          <span>{inCircular(word)}</span>
          <b>{some.length}</b>
        </button>
      ))}
    </div>
  )
}

/** What goes well first, then what does not; the most numerous first. */
function byTrouble(
  [, a]: readonly [string, readonly ItemState[]],
  [, b]: readonly [string, readonly ItemState[]],
): number {
  return Number(a.every(isTroubled)) - Number(b.every(isTroubled)) || b.length - a.length
}

function Column(props: {
  readonly column: WallColumn
  readonly by: Grouping
  readonly hasAllWords: boolean
  readonly isShown: (item: ItemState) => boolean
}) {
  const say = useWallWords()
  const inCircular = useCircularWord()
  const { column, by, hasAllWords, isShown } = props
  const { key, name, troubled, others } = column
  const [inTrouble, inOrder] = [troubled.filter(isShown).length, others.filter(isShown).length]
  const title = by === 'stage' ? say(key as 'unknown') : name || say('nameless')
  return (
    <section className="wall-column" aria-label={title} hidden={inTrouble + inOrder === 0}>
      <Typography.Title level={2} className="wall-column-title">
        {title}
      </Typography.Title>
      <p className="wall-column-count">
        {say('count', { count: inTrouble + inOrder })}
        {inTrouble > 0 && <b> · {say('troubled', { count: inTrouble })}</b>}
      </p>
      <div className="wall-tiles">
        {troubled.map((item) => (
          <WallTile key={item.item} item={item} isLarge isHidden={!isShown(item)} {...{ say, inCircular }} />
        ))}
        {others.map((item) => (
          <WallTile
            key={item.item}
            item={item}
            isLarge={hasAllWords}
            isHidden={!isShown(item)}
            {...{ say, inCircular }}
          />
        ))}
      </div>
    </section>
  )
}

function Legend({ say, items }: { readonly say: WallSay; readonly items: readonly ItemState[] }) {
  const isEnglish = useLanguage() === 'en'
  const lights = [...new Map(items.map(({ light }) => [light.id, light])).values()]
  return (
    <p className="wall-legend">
      <b>{say('legend')}</b>
      {lights.map((light) => (
        <span key={light.id}>
          <LightShape light={light} /> {isEnglish ? light.en : light.zh}
        </span>
      ))}
      <span>
        <Flag isMet /> {say('met')}
      </span>
      <span>
        <Flag isMet={false} /> {say('missed')}
      </span>
      <span>{items.filter(isTroubled).length > 0 && `−12.3 ${say('points', { lag: '12.3' })}`}</span>
    </p>
  )
}

/** A plain click on a tile goes there within the page; with a key held the browser does what it does with links. */
function useOpening() {
  const navigate = useNavigate()
  return (event: MouseEvent<HTMLElement>) => {
    const tile = (event.target as HTMLElement).closest<HTMLElement>('a[data-item]')
    if (!tile || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void navigate({ to: '/ledger', search: { item: tile.dataset.item! } as never })
  }
}
