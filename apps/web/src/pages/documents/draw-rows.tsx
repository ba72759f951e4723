import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Card, Form, Input, Radio, Typography } from 'antd'
import { breakdownsApi } from '../../api/breakdowns.ts'
import type { DocumentView } from '../../api/documents.ts'
import { useOrgUnits } from '../../api/register.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { wordsOf } from '../../words/i18n.ts'
import { freeId } from './free-id.ts'

const useWords = wordsOf('drawRows', {
  title: ['拟列条目', 'Draw rows'],
  again: ['再拟一份分解表', 'Draw another table'],
  why: [
    '把安排部分的每句话列成条目，附上建议的牵头单位和理由（来自上年分解表和单位职责）。句句有去处：没有列为条目的，会标出来等您说明理由。',
    'Every sentence of the plan becomes a row, with a suggested lead and why (from last year’s table and the duties of bodies). What becomes no row is marked until you say why.',
  ],
  nobody: [
    '名册里还没有单位：现在拟列，条目没有建议的牵头单位。可以先登记单位；以后也可以在审阅页重新建议。',
    'No bodies are in the register yet: rows drawn now have no suggested lead. Enter bodies first, or have leads suggested anew in the review.',
  ],
  enterBodies: ['去登记单位', 'Enter bodies'],
  name: ['分解表名称', 'Name of the table'],
  by: ['一条有多大', 'How much is one row'],
  sentence: ['一句一条（常用）', 'A sentence (usual)'],
  clause: ['一个分句一条（更细）', 'A clause (finer)'],
  paragraph: ['一段一条（更粗）', 'A paragraph (coarser)'],
  draw: ['拟列条目，开始审阅', 'Draw rows and review'],
  drawn: ['条目已拟列。', 'The rows are drawn.'],
})

interface Typed {
  readonly title: string
  readonly by: 'sentence' | 'clause' | 'paragraph'
}

/** Makes rows of a report (拟列条目), and goes to their review. */
export function DrawRows(props: {
  readonly document: DocumentView
  readonly taken: readonly string[]
  readonly isFirst: boolean
}) {
  const say = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const orgUnits = useOrgUnits()
  const { document, taken, isFirst } = props
  const draw = async ({ title, by }: Typed) => {
    const breakdown = freeId(document.planYear, taken)
    const isDrawn = await run(
      () =>
        breakdownsApi.draw({
          ...{ breakdown, document: document.id, title, by, list: document.kind as 'workReport' },
          ...(document.planYear && { planYear: document.planYear }),
        }),
      say('drawn'),
    )
    if (!isDrawn) return
    await queries.invalidateQueries({ queryKey: ['breakdowns'] })
    void navigate({ to: `/breakdowns/${breakdown}` as never })
  }
  return (
    <Card
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 16 }}>{say(isFirst ? 'title' : 'again')}</h2>}
    >
      <Typography.Paragraph>{say('why')}</Typography.Paragraph>
      {!orgUnits.isPending && orgUnits.orgUnits.length === 0 && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={say('nobody')}
          action={<Link to={'/settings/org-units' as never}>{say('enterBodies')}</Link>}
        />
      )}
      <ProblemNote problem={problem} />
      <Form<Typed>
        layout="vertical"
        initialValues={{ title: document.title, by: 'sentence' }}
        onFinish={(typed) => void draw(typed)}
      >
        <Form.Item name="title" label={say('name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="by" label={say('by')}>
          <Radio.Group
            options={(['sentence', 'clause', 'paragraph'] as const).map((value) => ({
              value,
              label: say(value),
            }))}
          />
        </Form.Item>
        <Button type={isFirst ? 'primary' : 'default'} htmlType="submit" loading={isBusy}>
          {say('draw')}
        </Button>
      </Form>
    </Card>
  )
}
