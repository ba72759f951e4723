import type { Schedule } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Radio, Table, Tag } from 'antd'
import type { ItemDeed } from '../../api/items.ts'
import { itemQuery, type WorkLine } from '../../api/work.ts'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { usePick } from '../../words/i18n.ts'
import { outcomeWords } from '../../words/item-words.ts'
import { ChosenLines } from './chosen-lines.tsx'
import { DeedDialog, type Typed, useActing, useDialog } from './deed-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useWorkWords } from './work-words.ts'

const needsWords: readonly WorkLine['queue'][] = ['objection', 'extension', 'request']

/** Whatever waits for a ruling (待裁定): objections, nodes, working items, extensions, what is asked of leaders. */
export function RulePart({ lines }: { readonly lines: readonly WorkLine[] }) {
  const say = useWorkWords()
  const ruling = useDialog<WorkLine>()
  const returning = useDialog<WorkLine>()
  const { act, isBusy, problem } = useActing()
  const approve = ({ item, queue }: WorkLine) =>
    void act([{ item, deed: { kind: queue === 'nodes' ? 'nodesApproved' : 'partsApproved' } }])
  return (
    <>
      <ProblemNote problem={problem} />
      <ChosenLines
        lines={lines}
        hasLead
        body={(line) => <WhatIsAsked line={line} />}
        acts={(line) =>
          needsWords.includes(line.queue) ? (
            <Button type="primary" onClick={() => ruling.open(line)}>
              {say('ruleOne')}
            </Button>
          ) : (
            <>
              <Button type="primary" disabled={isBusy} onClick={() => approve(line)}>
                {say('approveNodes')}
              </Button>
              <Button onClick={() => returning.open(line)}>{say('returnNodes')}</Button>
            </>
          )
        }
      />
      {ruling.about && <RulingDialog line={ruling.about} close={ruling.close} />}
      {returning.about && <ReturnDialog line={returning.about} close={returning.close} />}
    </>
  )
}

const tagKeys = {
  objection: 'objection',
  nodes: 'nodes',
  parts: 'parts',
  extension: 'extension',
  request: 'request',
} as const

/** What is asked, and of nodes and working items what they are. */
function WhatIsAsked({ line }: { readonly line: WorkLine }) {
  const say = useWorkWords()
  const key = tagKeys[line.queue as keyof typeof tagKeys]
  return (
    <div>
      {key && <Tag>{say(key)}</Tag>}
      {line.reason !== undefined && <blockquote className="work-quote">{line.reason}</blockquote>}
      {(line.queue === 'nodes' || line.queue === 'parts') && <Proposed line={line} />}
    </div>
  )
}

function Proposed({ line }: { readonly line: WorkLine }) {
  const say = useWorkWords()
  const { data, error } = useQuery(itemQuery(line.item))
  if (!data) return <ProblemNote problem={error} />
  if (line.queue === 'parts')
    return (
      <ul>
        {data.proposedParts?.map((part) => (
          <li key={part.id}>{part.words}</li>
        ))}
      </ul>
    )
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="dueDate"
      aria-label={say('nodesAre')}
      dataSource={nodesIn(data.proposedSchedule)}
      columns={[
        { title: say('day'), dataIndex: 'dueDate', width: 120 },
        { title: say('nodeWords'), dataIndex: 'words' },
        {
          title: say('planned'),
          width: 140,
          render: (_, { planned }) =>
            planned.kind === 'share' ? `${planned.percent}%` : `${planned.value}${line.unit ?? ''}`,
        },
      ]}
    />
  )
}

function nodesIn(schedule: Schedule | undefined) {
  return schedule?.kind === 'nodes' ? [...schedule.nodes] : []
}

function RulingDialog({ line, close }: { readonly line: WorkLine; readonly close: () => void }) {
  const say = useWorkWords()
  const pick = usePick()
  const options = {
    objection: [
      { value: 'keep', label: say('keepDuties') },
      { value: 'change', label: say('changeDuties') },
    ],
    extension: [
      { value: 'grant', label: say('grant') },
      { value: 'decline', label: say('decline') },
    ],
    request: Object.entries(outcomeWords).map(([value, words]) => ({ value, label: pick(words) })),
  }[line.queue as 'objection' | 'extension' | 'request']
  const { data } = useQuery(itemQuery(line.item))
  return (
    <DeedDialog
      title={`${say('ruleOne')} · ${say('serial', { serial: line.serial ?? '' })}`}
      note={<blockquote className="work-quote">{line.reason}</blockquote>}
      okText={say('ruleOne')}
      onBehalfOf={line.onBehalfOf}
      initial={{ outcome: options[0]!.value }}
      deeds={(typed) => [{ item: line.item, deed: rulingOf(line, typed, data?.duties.at(-1)?.value) }]}
      close={close}
    >
      <Form.Item name="outcome" label={say('ruling')}>
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item noStyle dependencies={['outcome']}>
        {({ getFieldValue }) =>
          getFieldValue('outcome') === 'change' && (
            <Form.Item name="lead" label={say('newLead')} rules={[{ required: true }]}>
              <OrgUnitSelect />
            </Form.Item>
          )
        }
      </Form.Item>
      <ReasonField label={say('rulingWords')} />
    </DeedDialog>
  )
}

/** The deed of a ruling (裁定), by what was asked. */
function rulingOf(
  { queue, request = '' }: WorkLine,
  { outcome, reason, lead }: Typed,
  duties: object | undefined,
): ItemDeed {
  const words = String(reason)
  if (queue === 'request') return { kind: 'requestRuled', request, outcome, words } as ItemDeed
  if (queue === 'extension') return { kind: 'extensionRuled', granted: outcome === 'grant', reason: words }
  const changed =
    outcome === 'change' ? { duties: { responsible: [], supporting: [], ...duties, lead: String(lead) } } : {}
  return { kind: 'ruled', reason: words, ...changed }
}

function ReturnDialog({ line, close }: { readonly line: WorkLine; readonly close: () => void }) {
  const say = useWorkWords()
  const proposal = line.queue === 'nodes' ? 'nodes' : 'parts'
  return (
    <DeedDialog
      title={say('returnNodes')}
      okText={say('returnNodes')}
      deeds={({ reason }) => [
        { item: line.item, deed: { kind: 'proposalReturned', proposal, reason: String(reason) } },
      ]}
      close={close}
    >
      <ReasonField />
    </DeedDialog>
  )
}
