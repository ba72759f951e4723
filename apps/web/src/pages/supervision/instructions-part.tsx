import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Empty, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { type ItemView, itemsApi } from '../../api/items.ts'
import { useSession } from '../../frame/session.tsx'
import { LightSign } from '../../shared/light-sign.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { usePick } from '../../words/i18n.ts'
import { kindWords, lifecycleWord, pairOf } from '../../words/item-words.ts'
import { daysFrom } from './clock.ts'
import { nextSerial } from './instruction-deeds.ts'
import { InstructionForm } from './instruction-form.tsx'
import { ItemLink } from './item-link.tsx'
import { useSupervisionWords } from './supervision-words.ts'

const kinds = ['instruction', 'decision'] as const
const inWork = ['issued', 'signedFor', 'objected', 'active', 'closing']

/** Instructions and decisions under way (批示件、议定事项), the one that is due first at the top; new ones are recorded here. */
export function InstructionsPart() {
  const say = useSupervisionWords()
  const { may } = useSession()
  const [recording, setRecording] = useState<(typeof kinds)[number]>()
  const { data, error, refetch } = useQuery({
    queryKey: ['items', 'instructions'],
    queryFn: ({ signal }) => itemsApi.all({ kind: kinds }, signal),
  })
  const open = data?.filter(({ lifecycle }) => inWork.includes(lifecycle))
  return (
    <>
      {may('item.added') && (
        <Flex gap={8} wrap style={{ marginBottom: 12 }}>
          <Button type="primary" onClick={() => setRecording('instruction')}>
            {say('record')}
          </Button>
          <Button onClick={() => setRecording('decision')}>{say('recordDecision')}</Button>
        </Flex>
      )}
      <ProblemNote problem={error} retry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <Empty description={`${say('noInstructions')} · ${say('noInstructionsNext')}`} />
      )}
      {open && open.length > 0 && <InstructionTable items={open} />}
      <Drawer
        open={recording !== undefined}
        size={640}
        destroyOnHidden
        title={say(recording === 'decision' ? 'recordDecision' : 'record')}
        onClose={() => setRecording(undefined)}
      >
        {recording && (
          <InstructionForm
            kind={recording}
            serial={nextSerial(data ?? [], recording)}
            done={() => setRecording(undefined)}
          />
        )}
      </Drawer>
    </>
  )
}

function InstructionTable({ items }: { readonly items: readonly ItemView[] }) {
  const say = useSupervisionWords()
  const pick = usePick()
  const inOrder = items.toSorted((a, b) => (deadlineOf(a) < deadlineOf(b) ? -1 : 1))
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={inOrder}
      columns={[
        {
          title: say('item'),
          render: (_, each) => (
            <>
              <ItemLink item={each.id} serial={each.serial} words={each.words} />
              <div className="ladder-note">{saidIn(each, say)}</div>
            </>
          ),
        },
        { title: '', width: 120, render: (_, each) => <Tag>{pick(pairOf(kindWords, each.kind))}</Tag> },
        {
          title: say('lead'),
          width: 150,
          render: (_, each) => each.names[each.duties.at(-1)?.value.lead ?? ''],
        },
        {
          title: say('limit'),
          width: 150,
          render: (_, each) => <Clock today={each.day} deadline={deadlineOf(each)} />,
        },
        {
          title: '',
          width: 170,
          render: (_, each) => (
            <>
              <LightSign light={each.light.computed.light} word={each.light.computed.word} />{' '}
              {pick(lifecycleWord(each))}
            </>
          ),
        },
      ]}
    />
  )
}

function saidIn({ instruction, decision }: ItemView, say: ReturnType<typeof useSupervisionWords>): string {
  if (instruction)
    return `${say('leaderSaid', { leader: instruction.leader, day: instruction.on })}：${instruction.words}`
  if (decision)
    return `${say('meetingSaid', { meeting: decision.meeting, day: decision.on })}：${decision.words}`
  return ''
}

function deadlineOf({ schedules }: ItemView): string {
  return schedules.at(-1)?.value.deadline ?? ''
}

/** How long there is (时限倒计时). */
function Clock({ today, deadline }: { readonly today: string; readonly deadline: string }) {
  const say = useSupervisionWords()
  const days = daysFrom(today, deadline)
  const words = days === 0 ? say('dueToday') : days > 0 ? say('left', { days }) : say('over', { days: -days })
  return (
    <>
      {deadline}
      <div className={days < 0 ? 'clock-late' : 'ladder-note'}>{words}</div>
    </>
  )
}
