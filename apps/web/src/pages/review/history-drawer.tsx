import { App, Button, Drawer, Typography } from 'antd'
import { useDeedWords, useReviewWords } from './review-words.ts'
import type { StepGroup } from './step-groups.ts'

/** What can be taken back (操作记录): the latest first, each down to itself. */
export function HistoryDrawer(props: {
  readonly groups: readonly StepGroup[]
  readonly personOf: (id: string) => string
  readonly subjectOf: (group: StepGroup) => string
  readonly undo: (through: number) => void
  readonly close: () => void
}) {
  const say = useReviewWords()
  const deed = useDeedWords()
  const { modal } = App.useApp()
  const { groups, personOf, subjectOf, undo, close } = props
  const ask = (through: number) => {
    const which = groups
      .slice(0, through + 1)
      .map((group) => `${deed(group.deed)}（${personOf(group.actor)}）`)
      .join('、')
    void modal.confirm({
      title: say('undoTo'),
      content: say('undoToAsk', { count: through + 1, which }),
      okText: say('undo'),
      onOk: () => undo(through),
    })
  }
  return (
    <Drawer open title={say('history')} size={420} onClose={close}>
      <Typography.Paragraph type="secondary">{say('historyWhy')}</Typography.Paragraph>
      {groups.length === 0 && <p>{say('nothingToUndo')}</p>}
      <ol style={{ paddingInlineStart: 20 }}>
        {groups.map((group, at) => (
          <li key={group.steps[0]!.number} style={{ marginBottom: 12 }}>
            <b>{deed(group.deed)}</b> · {personOf(group.actor)} · {group.steps[0]!.by.at}
            <div>{subjectOf(group)}</div>
            <Button size="small" onClick={() => ask(at)}>
              {say('undoTo')}
            </Button>
          </li>
        ))}
      </ol>
    </Drawer>
  )
}
