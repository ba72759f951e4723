import { Button, Card, Flex, Form, Typography } from 'antd'
import { useState } from 'react'
import type { ItemDeed } from '../../api/items.ts'
import type { WorkLine } from '../../api/work.ts'
import { type Basis, BasisFields, basisIn } from '../../shared/basis-fields.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useView } from '../../shared/use-view.ts'
import { type Act, useActing } from './deed-dialog.tsx'
import { ReplyPart } from './head-parts.tsx'
import { PlanPart } from './plan-part.tsx'
import { ReportRound } from './report-round.tsx'
import { SaidChanges } from './said-changes.tsx'
import { useWorkWords } from './work-words.ts'

/** What bodies said on paper or by telephone, for the office to enter (代单位录入): the body, the basis, then one after another. */
export function RecordPart({ lines }: { readonly lines: readonly WorkLine[] }) {
  const say = useWorkWords()
  const view = useView()
  const bodies = bodiesIn(lines)
  const chosen = bodies.find(({ id }) => id === view.one('body'))
  return (
    <>
      <p>{say('pickBody')}</p>
      <nav aria-label={say('bodies')} className="work-bodies">
        {bodies.map(({ id, name, lines: own }) => (
          <Button
            key={id}
            type={id === chosen?.id ? 'primary' : 'default'}
            aria-pressed={id === chosen?.id}
            onClick={() => view.set({ body: id, report: undefined })}
          >
            {name} {own.length}
          </Button>
        ))}
      </nav>
      {chosen && <OneBody key={chosen.id} id={chosen.id} name={chosen.name} lines={chosen.lines} />}
    </>
  )
}

function bodiesIn(lines: readonly WorkLine[]) {
  const ids = [...new Set(lines.map(({ onBehalfOf }) => onBehalfOf ?? ''))]
  return ids.map((id) => {
    const own = lines.filter(({ onBehalfOf }) => onBehalfOf === id)
    return { id, name: own.find(({ lead }) => lead === id)?.leadName ?? id, lines: own }
  })
}

/** The basis is said once, and holds for all that is entered of the body until another is taken. */
function OneBody(props: { readonly id: string; readonly name: string; readonly lines: readonly WorkLine[] }) {
  const { id, name, lines } = props
  const say = useWorkWords()
  const [basis, setBasis] = useState<Basis>()
  const [form] = Form.useForm<{ readonly basis: Basis }>()
  if (!basis)
    return (
      <Card size="small" title={`${name} · ${say('basisFirst')}`} style={{ maxWidth: 640 }}>
        <Form form={form} layout="vertical" onFinish={(typed) => setBasis(basisIn(typed.basis))}>
          <BasisFields />
          <Button type="primary" htmlType="submit">
            {say('basisGo')}
          </Button>
        </Form>
      </Card>
    )
  const act: Act = { onBehalfOf: id, basis }
  const of = (queue: WorkLine['queue']) => lines.filter((line) => line.queue === queue)
  const owed = of('owed')
  return (
    <>
      <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
        <Typography.Text strong>{name}</Typography.Text>
        <Typography.Text type="secondary">
          {say('basisNow', { basis: say(basis.kind === 'telephone' ? 'basisTelephone' : 'basisPaper') })}
        </Typography.Text>
        <Button size="small" onClick={() => setBasis(undefined)}>
          {say('basisOther')}
        </Button>
      </Flex>
      <SignForBody lines={of('sign')} act={act} />
      <ApproveForBody lines={basis.kind === 'signedPaper' ? of('approve') : []} act={act} />
      {owed.length > 0 && <ReportRound lines={owed} approves={basis.kind === 'signedPaper'} act={act} />}
      {of('plan').length > 0 && <PlanPart lines={of('plan')} act={act} />}
      {of('reply').length > 0 && <ReplyPart lines={of('reply')} act={act} />}
    </>
  )
}

interface ForBody {
  readonly lines: readonly WorkLine[]
  readonly act: Act
}

function SignForBody({ lines, act: by }: ForBody) {
  const say = useWorkWords()
  const { act, isBusy, problem } = useActing()
  if (lines.length === 0) return null
  const deeds = lines.map(({ item }) => ({ item, deed: { kind: 'signedFor' } as const }))
  return (
    <div style={{ marginBottom: 16 }}>
      <ProblemNote problem={problem} />
      <ul>
        {lines.map((line) => (
          <li key={line.item}>
            {line.serial} {line.words}
          </li>
        ))}
      </ul>
      <Button type="primary" loading={isBusy} onClick={() => void act(deeds, by, say('signedDone'))}>
        {say('signForBody', { count: lines.length })}
      </Button>
    </div>
  )
}

/** Drafts that the head signed on the paper. */
function ApproveForBody({ lines, act: by }: ForBody) {
  const say = useWorkWords()
  const { act, isBusy, problem } = useActing()
  if (lines.length === 0) return null
  const deeds = lines.map(({ item, period }) => ({ item, deed: { kind: 'approved', period } as ItemDeed }))
  return (
    <div style={{ marginBottom: 16 }}>
      <ProblemNote problem={problem} />
      {lines.map((line) => (
        <div key={`${line.item}/${line.period ?? ''}`}>
          {line.serial} {line.words}
          <SaidChanges line={line} />
        </div>
      ))}
      <Button type="primary" loading={isBusy} onClick={() => void act(deeds, by, say('approvedDone'))}>
        {say('approveForBody', { count: lines.length })}
      </Button>
    </div>
  )
}
