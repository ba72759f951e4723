import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Flex, Input, Typography } from 'antd'
import { newKey } from '../../api/client.ts'
import type { ItemView } from '../../api/items.ts'
import { itemQuery, type WorkLine } from '../../api/work.ts'
import { useSession } from '../../frame/session.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDraft } from '../../shared/use-draft.ts'
import { ChosenLines } from './chosen-lines.tsx'
import { type Act, useActing, useDialog } from './deed-dialog.tsx'
import { isByValue, nodeFault, nodesDeed, nodesFrom, type TypedNode } from './proposed-nodes.ts'
import { measureOf } from './submission-draft.ts'
import { useWorkWords } from './work-words.ts'

/** Items without nodes, for the lead to propose them (应报节点). */
export function PlanPart({ lines, act }: { readonly lines: readonly WorkLine[]; readonly act?: Act }) {
  const say = useWorkWords()
  const planning = useDialog<WorkLine>()
  return (
    <>
      <p>{say('planWhat')}</p>
      <ChosenLines
        lines={lines}
        hasLead={act !== undefined}
        acts={(line) => (
          <Button type="primary" onClick={() => planning.open(line)}>
            {say('proposeNodes')}
          </Button>
        )}
      />
      {planning.about && <NodesDrawer line={planning.about} {...(act && { act })} close={planning.close} />}
    </>
  )
}

function NodesDrawer(props: { readonly line: WorkLine; readonly act?: Act; readonly close: () => void }) {
  const { line, act, close } = props
  const say = useWorkWords()
  const { data, error } = useQuery(itemQuery(line.item))
  return (
    <Drawer open size={720} title={`${say('proposeNodes')} · ${line.words}`} onClose={close}>
      <ProblemNote problem={error} />
      {data ? <NodesForm item={data} {...(act && { act })} close={close} /> : <Loading />}
    </Drawer>
  )
}

function NodesForm(props: { readonly item: ItemView; readonly act?: Act; readonly close: () => void }) {
  const { item, act: by, close } = props
  const say = useWorkWords()
  const { signIn } = useSession()
  const { act, isBusy, problem } = useActing()
  const measure = measureOf(item, item.day)
  const schedule = item.schedules.at(-1)!.value
  const initial = nodesFrom(schedule, { today: item.day, measure })
  const { value: nodes, write, drop } = useDraft(`nodes/${signIn.account.id}/${item.id}`, initial)
  const put = (key: string, changes: Partial<TypedNode>) =>
    write(nodes.map((each) => (each.key === key ? { ...each, ...changes } : each)))
  const unit = measure && 'unit' in measure ? measure.unit : ''
  const label = isByValue(measure) ? say('valueDone', { unit }) : say('percentDone')
  const send = async () => {
    const deeds = [{ item: item.id, deed: nodesDeed(nodes, { schedule, measure }) }]
    if (!(await act(deeds, by, say('planSent')))) return
    drop()
    close()
  }
  return (
    <>
      <Typography.Paragraph>
        {item.printedTarget} {say('by', { day: schedule.deadline })}
      </Typography.Paragraph>
      {nodes.map((node) => (
        <NodeFields
          key={node.key}
          node={node}
          label={label}
          change={(changes) => put(node.key, changes)}
          remove={nodes.length === 1 ? undefined : () => write(nodes.filter(({ key }) => key !== node.key))}
        />
      ))}
      <Flex gap={8} style={{ marginBlock: 12 }}>
        <Button
          type="dashed"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => write([{ key: newKey(), day: undefined, words: '', done: '' }, ...nodes])}
        >
          {say('addNode')}
        </Button>
        <Button
          type="primary"
          loading={isBusy}
          disabled={nodeFault(nodes) !== undefined}
          onClick={() => void send()}
        >
          {say('proposeNodes')}
        </Button>
      </Flex>
      <ProblemNote problem={problem} />
    </>
  )
}

function NodeFields(props: {
  readonly node: TypedNode
  readonly label: string
  readonly change: (changes: Partial<TypedNode>) => void
  readonly remove: (() => void) | undefined
}) {
  const { node, label, change, remove } = props
  const say = useWorkWords()
  return (
    <Flex gap={8} wrap align="end" style={{ marginBottom: 8 }}>
      <DayInput label={say('day')} value={node.day} onChange={(day) => change({ day })} />
      <Input
        style={{ flex: '1 1 200px' }}
        aria-label={say('nodeWords')}
        placeholder={say('nodeWords')}
        maxLength={1000}
        value={node.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <Input
        style={{ width: 150 }}
        inputMode="decimal"
        aria-label={label}
        placeholder={label}
        value={node.done}
        onChange={(event) => change({ done: event.target.value })}
      />
      <Button
        aria-label={say('removeNode')}
        icon={<DeleteOutlined aria-hidden />}
        disabled={remove === undefined}
        onClick={() => remove?.()}
      />
    </Flex>
  )
}
