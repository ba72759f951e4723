import type { Duties } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { type ItemView, itemsApi } from '../../api/items.ts'
import { numberText } from '../../shared/number-text.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { valueText } from './measure-text.ts'
import { Facts, Part } from './part.tsx'
import { useNames } from './use-item.ts'

const useWords = wordsOf('dutyPart', {
  title: ['责任分工', 'Duties'],
  lead: ['牵头单位', 'Lead'],
  responsible: ['责任单位', 'Responsible'],
  supporting: ['配合单位', 'Supporting'],
  sponsor: ['分管领导', 'Sponsor'],
  supervising: ['督查单位', 'Supervised by'],
  from: ['{{from}}起', 'from {{from}}'],
  modified: ['{{authority}}，{{number}}：{{reason}}', '{{authority}}, {{number}}: {{reason}}'],
  objection: ['异议', 'Objection'],
  nodes: ['节点', 'Nodes'],
  proposed: ['报送的节点（待审定）', 'Proposed nodes, to be approved'],
  due: ['时间', 'Due'],
  words: ['节点内容', 'Node'],
  planned: ['应达到', 'Planned'],
  noNodes: ['节点尚未审定。', 'Its nodes are not approved yet.'],
  steps: ['步骤', 'Steps'],
  weight: ['权重{{weight}}', 'weight {{weight}}'],
  shares: ['分解到各单位', 'Shares of the bodies'],
  orgUnit: ['单位', 'Body'],
  target: ['分解数', 'Share'],
  value: ['完成数', 'Done'],
  percent: ['完成比例', 'Percent'],
  sum: ['合计', 'In all'],
  addOn: ['加码{{percent}}%', '{{percent}}% more than the target'],
  fallsShort: ['比目标少{{percent}}%', '{{percent}}% less than the target'],
  gap: ['{{gap}}（与牵头单位所报不符）', '{{gap}} (does not agree with what the lead reported)'],
})

/** Who does it, by when, step by step (责任分工、节点、分解数). */
export function DutyPart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const [current, ...before] = item.duties.toReversed()
  return (
    <>
      <Part title={say('title')}>
        {current && <DutyFacts duties={current.value} />}
        {before.map((each) => (
          <details key={each.from + String(each.value.lead)}>
            <summary>{say('from', { from: each.from })}</summary>
            <DutyFacts duties={each.value} />
          </details>
        ))}
        {current?.modification && (
          <p>{say('modified', { ...current.modification, number: current.modification.documentNumber })}</p>
        )}
        <Facts facts={[[say('objection'), item.objection?.reason]]} />
      </Part>
      <Nodes item={item} />
      {item.shares.length > 0 && <Shares item={item} />}
    </>
  )
}

function DutyFacts({ duties }: { readonly duties: Duties }) {
  const say = useWords()
  const nameOf = useNames()
  const { lead, furtherLeads = [], responsible, supporting, sponsor, supervisingBody } = duties
  const names = (ids: readonly (string | undefined)[]) => ids.map(nameOf).filter(Boolean).join('、')
  return (
    <Facts
      facts={[
        [say('lead'), names([lead, ...furtherLeads])],
        [say('responsible'), names(responsible)],
        [say('supporting'), names(supporting)],
        [say('sponsor'), names([sponsor])],
        [say('supervising'), names([supervisingBody])],
      ]}
    />
  )
}

function Nodes({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const schedule = item.schedules.at(-1)!.value
  const measure = item.measures.at(-1)?.value
  return (
    <>
      {measure?.kind === 'milestone' && (
        <Part title={say('steps')}>
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {measure.steps.map(({ id, words, weight }) => (
              <li key={id}>
                {words}（{say('weight', { weight })}）
              </li>
            ))}
          </ol>
        </Part>
      )}
      {(schedule.kind === 'nodes' || schedule.kind === 'noNodes') && (
        <Part title={say('nodes')}>
          {schedule.kind === 'nodes' ? (
            <NodeTable item={item} schedule={schedule} />
          ) : (
            <p>{say('noNodes')}</p>
          )}
        </Part>
      )}
      {item.proposedSchedule?.kind === 'nodes' && (
        <Part title={say('proposed')}>
          <NodeTable item={item} schedule={item.proposedSchedule} />
        </Part>
      )}
    </>
  )
}

type Nodes = Extract<ItemView['schedules'][number]['value'], { readonly kind: 'nodes' }>

function NodeTable({ item, schedule }: { readonly item: ItemView; readonly schedule: Nodes }) {
  const say = useWords()
  const pick = usePick()
  const measure = item.measures.at(-1)?.value
  return (
    <table className="item-table">
      <thead>
        <tr>
          {(['due', 'words', 'planned'] as const).map((each) => (
            <th key={each} scope="col">
              {say(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {schedule.nodes.map(({ dueDate, words, planned }) => (
          <tr key={dueDate}>
            <td style={{ whiteSpace: 'nowrap' }}>{dueDate}</td>
            <td>{words ?? ''}</td>
            <td>
              {planned.kind === 'share'
                ? `${planned.percent}%`
                : pick(valueText({ kind: 'number', number: planned.value }, measure))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Shares({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const { data } = useQuery({
    queryKey: ['item', item.id, 'shares', item.version],
    queryFn: () => itemsApi.shares(item.id, item.shareFigures.at(-1)?.period),
  })
  const { outcome, period } = data ?? {}
  if (!outcome) return null
  return (
    <Part title={say('shares')} note={period}>
      <table className="item-table">
        <thead>
          <tr>
            {(['orgUnit', 'target', 'value', 'percent'] as const).map((each) => (
              <th key={each} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.bodies.map(({ orgUnit, name, target, value, percent }) => (
            <tr key={orgUnit}>
              <td>{name}</td>
              <td>{numberText(target)}</td>
              <td>{value === undefined ? '—' : numberText(value)}</td>
              <td>{percent === undefined ? '—' : `${percent}%`}</td>
            </tr>
          ))}
        </tbody>
        <SharesSum outcome={outcome} />
      </table>
    </Part>
  )
}

type SharesTold = NonNullable<Awaited<ReturnType<typeof itemsApi.shares>>['outcome']>

/** What they add up to, beside the target and beside what the lead reported (加码、合计差). */
function SharesSum({ outcome: { shared, addOnPercent, total, gap } }: { readonly outcome: SharesTold }) {
  const say = useWords()
  const isLess = addOnPercent?.startsWith('-') ?? false
  const percent = addOnPercent?.replace('-', '')
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('sum')}</th>
        <td>
          {numberText(shared ?? '—')}
          {percent !== undefined && !/^0(?:\.0+)?$/.test(percent) && (
            <div>{say(isLess ? 'fallsShort' : 'addOn', { percent })}</div>
          )}
        </td>
        <td colSpan={2}>
          {numberText(total ?? '—')}
          {gap !== undefined && <div className="item-gap">{say('gap', { gap })}</div>}
        </td>
      </tr>
    </tfoot>
  )
}
