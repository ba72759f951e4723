import { useQueries } from '@tanstack/react-query'
import { App, Button, Card, Empty, Flex, Form, Input, InputNumber, Select, Typography } from 'antd'
import { useId, useState } from 'react'
import { useEscalation } from '../../api/supervision.ts'
import { itemQuery } from '../../api/work.ts'
import { useSession } from '../../frame/session.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { DownloadButton } from '../../shared/download-button.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDraft } from '../../shared/use-draft.ts'
import { useView } from '../../shared/use-view.ts'
import { usePick } from '../../words/i18n.ts'
import { stepWords } from '../../words/item-words.ts'
import { useActing } from '../work/deed-dialog.tsx'
import { ItemSelect } from './item-select.tsx'
import { noticePath } from './replies-part.tsx'
import { serialText } from './serial-text.ts'
import { useSupervisionWords } from './supervision-words.ts'
import {
  fromCalled,
  fromItem,
  issueOf,
  isWhole,
  type NumberRule,
  numbered,
  renumbered,
  ruleFor,
  type TypedNotice,
} from './typed-notice.ts'

/** Notices and letters (拟发督办): those that were chosen, each looked through, numbered, and issued together. */
export function IssuePart() {
  const say = useSupervisionWords()
  const view = useView()
  const [issued, setIssued] = useState<readonly TypedNotice[]>([])
  const items = view.many('chosen')
  const add = (item: string | undefined) =>
    item !== undefined && view.set({ chosen: [...new Set([...items, item])] })
  return (
    <>
      <div style={{ maxWidth: 520, marginBottom: 12 }}>
        <ItemSelect label={say('addItem')} placeholder={say('addItemHint')} onChange={add} />
      </div>
      {issued.length > 0 && <Issued notices={issued} />}
      {items.length === 0 ? (
        issued.length === 0 && <Empty description={`${say('issueEmpty')} · ${say('issueEmptyNext')}`} />
      ) : (
        <Drafts
          items={items}
          takeOut={(item) => view.set({ chosen: items.filter((each) => each !== item) })}
          done={(notices) => {
            setIssued(notices)
            view.set({ chosen: [] })
          }}
        />
      )}
    </>
  )
}

interface DraftsProps {
  readonly items: readonly string[]
  readonly takeOut: (item: string) => void
  readonly done: (notices: readonly TypedNotice[]) => void
}

function Drafts(props: DraftsProps) {
  const { data, error } = useEscalation()
  const called = new Map(data?.called.map((each) => [each.item, each]))
  const others = useQueries({
    queries: props.items.filter((item) => data && !called.has(item)).map(itemQuery),
  })
  const problem = error ?? others.find((each) => each.error)?.error
  if (problem) return <ProblemNote problem={problem} />
  if (!data || others.some((each) => !each.data)) return <Loading />
  const manual = new Map(others.flatMap(({ data: item }) => (item ? [[item.id, item] as const] : [])))
  const bases = props.items.flatMap((id) => {
    const rule = called.get(id)
    const item = manual.get(id)
    return rule ? [fromCalled(rule)] : item ? [fromItem(item)] : []
  })
  return <Typing {...props} bases={bases} rules={data.numbers} />
}

type StepRules = Parameters<typeof ruleFor>[0]

function Typing(props: DraftsProps & { readonly bases: readonly TypedNotice[]; readonly rules: StepRules }) {
  const { bases, rules, takeOut, done } = props
  const say = useSupervisionWords()
  const { signIn } = useSession()
  const { modal } = App.useApp()
  const { act, isBusy, problem } = useActing()
  const kept = useDraft<Readonly<Record<string, TypedNotice>>>(`notices/${signIn.account.id}`, {})
  const notices = bases.map((base) => kept.value[base.item] ?? base)
  const put = (changed: readonly TypedNotice[]) =>
    kept.write({ ...kept.value, ...Object.fromEntries(changed.map((each) => [each.item, each])) })
  const changed = (notice: TypedNotice, changes: Partial<TypedNotice>) => {
    const after = { ...notice, ...changes }
    if (notice.documentNumber === '' || !('step' in changes || 'paper' in changes)) return after
    const others = notices.flatMap((each) => (each.item === notice.item ? [] : [each.documentNumber]))
    return { ...after, documentNumber: renumbered(rules, after, others) }
  }
  const isReady = notices.every(isWhole)
  const issue = () =>
    modal.confirm({
      title: say('issueAll', { count: notices.length }),
      content: say('issueConfirm', {
        count: notices.length,
        bodies: new Set(notices.map(({ to }) => to)).size,
      }),
      okText: say('issueAll', { count: notices.length }),
      onOk: async () => {
        if (!(await act(notices.map(issueOf), undefined, say('issued')))) return
        kept.drop()
        done(notices)
      },
    })
  return (
    <>
      <Numbering notices={notices} rules={rules} put={put} />
      {notices.map((notice) => (
        <NoticeCard
          key={notice.item}
          notice={notice}
          change={(changes) => put([changed(notice, changes)])}
          takeOut={() => takeOut(notice.item)}
        />
      ))}
      <ProblemNote problem={problem} />
      <Flex gap={12} align="center" wrap>
        <Button type="primary" disabled={!isReady} loading={isBusy} onClick={issue}>
          {say('issueAll', { count: notices.length })}
        </Button>
        {!isReady && <Typography.Text type="secondary">{say('missing')}</Typography.Text>}
      </Flex>
    </>
  )
}

/** One line for each form in which notices of these steps are numbered (编号). */
function Numbering(props: {
  readonly notices: readonly TypedNotice[]
  readonly rules: StepRules
  readonly put: (changed: readonly TypedNotice[]) => void
}) {
  const { notices, rules, put } = props
  const { signIn } = useSession()
  const plain = `〔${signIn.today.slice(0, 4)}〕{n}号`
  const otherwise = rules.find(({ form }) => form === plain) ?? { form: plain, from: 1 }
  const ruleOf = (notice: TypedNotice) => ruleFor(rules, notice) ?? otherwise
  const byForm = new Map(notices.map((notice) => [ruleOf(notice).form, ruleOf(notice)]))
  return [...byForm].map(([form, rule]) => (
    <NumberLine
      key={`${form}/${rule.from}`}
      rule={rule}
      fill={(typed) =>
        put(
          numbered(
            notices.filter((notice) => ruleOf(notice).form === form),
            typed,
          ),
        )
      }
    />
  ))
}

function NumberLine(props: { readonly rule: NumberRule; readonly fill: (rule: NumberRule) => void }) {
  const { rule, fill } = props
  const say = useSupervisionWords()
  const id = useId()
  const [form, setForm] = useState(rule.form)
  const [from, setFrom] = useState(rule.from)
  return (
    <Flex gap={8} align="end" wrap style={{ marginBottom: 12 }}>
      <Form.Item layout="vertical" label={say('numberRule')} htmlFor={`${id}-form`} style={{ margin: 0 }}>
        <Input
          id={`${id}-form`}
          maxLength={100}
          value={form}
          onChange={(event) => setForm(event.target.value)}
        />
      </Form.Item>
      <Form.Item layout="vertical" label={say('numberFrom')} htmlFor={`${id}-from`} style={{ margin: 0 }}>
        <InputNumber id={`${id}-from`} min={1} value={from} onChange={(value) => setFrom(value ?? 1)} />
      </Form.Item>
      <Button onClick={() => fill({ form, from })}>{say('fillNumbers')}</Button>
    </Flex>
  )
}

function NoticeCard(props: {
  readonly notice: TypedNotice
  readonly change: (changes: Partial<TypedNotice>) => void
  readonly takeOut: () => void
}) {
  const { notice, change, takeOut } = props
  const say = useSupervisionWords()
  const pick = usePick()
  const id = `notice-${notice.item}`
  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={
        <>
          {notice.serial !== undefined && serialText(notice.serial, (serial) => say('serial', { serial }))}{' '}
          {notice.title} · {notice.toName}
        </>
      }
      extra={
        <Button size="small" onClick={takeOut}>
          {say('remove')}
        </Button>
      }
    >
      {notice.because !== undefined && (
        <Typography.Paragraph type="secondary">{notice.because}</Typography.Paragraph>
      )}
      <Flex gap={8} wrap style={{ marginBottom: 8 }}>
        <Select
          aria-label={say('step')}
          style={{ width: 110 }}
          value={notice.step}
          options={Object.entries(stepWords).map(([value, words]) => ({ value, label: pick(words) }))}
          onChange={(step) => change({ step: step as TypedNotice['step'] })}
        />
        <Select
          aria-label={say('paper')}
          style={{ width: 110 }}
          value={notice.paper}
          options={(['notice', 'letter'] as const).map((value) => ({ value, label: say(value) }))}
          onChange={(paper) => change({ paper })}
        />
        <DayInput label={say('replyBy')} value={notice.replyBy} onChange={(replyBy) => change({ replyBy })} />
        <Input
          style={{ flex: '1 1 180px' }}
          aria-label={say('number')}
          placeholder={say('number')}
          maxLength={100}
          value={notice.documentNumber}
          onChange={(event) => change({ documentNumber: event.target.value })}
        />
      </Flex>
      <Input.TextArea
        id={id}
        aria-label={say('words')}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={4000}
        value={notice.words}
        onChange={(event) => change({ words: event.target.value })}
      />
    </Card>
  )
}

/** What went out just now, each with its paper (刚印发的督办件). */
function Issued({ notices }: { readonly notices: readonly TypedNotice[] }) {
  const say = useSupervisionWords()
  const { data } = useEscalation()
  const held = notices.flatMap(
    ({ item, to }) => data?.held.find((each) => each.item === item && each.to === to) ?? [],
  )
  return (
    <Card size="small" title={say('issuedList')} style={{ marginBottom: 12 }}>
      {held.map((each) => (
        <Flex key={`${each.item}/${each.notice}`} gap={8} align="center" wrap>
          {each.toName} {each.words} {each.documentNumber}
          <DownloadButton type="link" path={noticePath(each)}>
            {say('download')}
          </DownloadButton>
        </Flex>
      ))}
    </Card>
  )
}
