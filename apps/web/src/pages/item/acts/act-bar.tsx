import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { ItemView } from '../../../api/items.ts'
import { useSession } from '../../../frame/session.tsx'
import { useEscape } from '../../../shared/use-escape.ts'
import { useDeedName } from '../../../words/deed-name.ts'
import { type Pair, usePick, wordsOf } from '../../../words/i18n.ts'
import { periodName } from '../../../words/period-name.ts'
import { SubmissionForm } from '../../work/submission-form.tsx'
import { useRefresh } from '../use-item.ts'
import { type ActGroup, actGroups } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { actsOpen, type OpenAct } from './acts.ts'

const useWords = wordsOf('actBar', {
  acts: ['办理', 'What can be done'],
  forAnother: ['{{act}}（代录）', '{{act}} (for another)'],
  report: ['填报进展', 'Report'],
  reportOf: ['填报{{period}}', 'Report for {{period}}'],
  noPeriod: ['目前没有到填报期。', 'No period is asked for now.'],
})

/** What this person may do with the item now (办理), what comes next in front, the others by what they are for. */
export function ActBar({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const deedName = useDeedName()
  const pick = usePick()
  const { may } = useSession()
  const [chosen, setChosen] = useState<OpenAct>()
  const [menu, setMenu] = useState<ActGroup>()
  const nav = useRef<HTMLElement>(null)
  useEscape(menu !== undefined, () => {
    nav.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus()
    setMenu(undefined)
  })
  // What a body reports has a form of its own, for the body's own people.
  const open = actsOpen(item, may).filter(
    ({ spec, isForAnother }) => spec.kind !== 'drafted' || !isForAnother,
  )
  const nameOf = ({ spec, isForAnother }: OpenAct) => {
    const act = spec.kind === 'drafted' ? say('report') : deedName(spec.kind)
    return isForAnother ? say('forAnother', { act }) : act
  }
  if (open.length === 0) return null
  const next = open.filter(({ spec, isForAnother }) => !isForAnother && spec.isNext?.(item))
  const groups = (Object.keys(actGroups) as readonly ActGroup[]).flatMap((group) => {
    const members = open.filter((each) => each.spec.group === group)
    return members.length === 0 ? [] : [{ group, members }]
  })
  return (
    <nav ref={nav} className="item-acts no-print" aria-label={say('acts')}>
      {next.map((each) => (
        <Button key={each.spec.kind} type="primary" onClick={() => setChosen(each)}>
          {nameOf(each)}
        </Button>
      ))}
      {groups.map(({ group, members }) => (
        <Dropdown
          key={group}
          trigger={['click']}
          open={menu === group}
          onOpenChange={(isOpen) => setMenu(isOpen ? group : undefined)}
          menu={{
            items: members.map((each) => ({
              key: each.spec.kind,
              label: <Named name={nameOf(each)} hint={each.spec.hint} />,
              onClick: () => setChosen(each),
            })),
          }}
        >
          <Button aria-haspopup="menu" aria-expanded={menu === group}>
            {pick(actGroups[group])} <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      ))}
      {chosen && (
        <Chosen key={chosen.spec.kind} item={item} open={chosen} close={() => setChosen(undefined)} />
      )}
    </nav>
  )
}

/** An act in the menu, and in a line what it is for. */
function Named({ name, hint }: { readonly name: string; readonly hint: Pair | undefined }) {
  const pick = usePick()
  return (
    <>
      {name}
      {hint && <div className="item-act-hint">{pick(hint)}</div>}
    </>
  )
}

function Chosen(props: { readonly item: ItemView; readonly open: OpenAct; readonly close: () => void }) {
  if (props.open.spec.kind === 'drafted') return <Report item={props.item} close={props.close} />
  return <ActDialog {...props} />
}

/** The reporting form of the period that is asked for (填报进展). */
function Report({ item, close }: { readonly item: ItemView; readonly close: () => void }) {
  const say = useWords()
  const { may } = useSession()
  const refresh = useRefresh()
  const { period } = item.state.reporting as { readonly period?: string }
  const pick = usePick()
  const title = period === undefined ? say('report') : say('reportOf', { period: pick(periodName(period)) })
  const done = () => {
    close()
    void refresh()
  }
  return (
    <Modal open width={760} title={title} footer={null} mask={{ closable: false }} onCancel={close}>
      {period === undefined ? (
        <p>{say('noPeriod')}</p>
      ) : (
        <SubmissionForm item={item} period={period} approves={may('item.approved')} done={done} />
      )}
    </Modal>
  )
}
