import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, type FormInstance, Modal } from 'antd'
import { useState } from 'react'
import { type ItemDeeds, type ItemView, itemsApi } from '../../../api/items.ts'
import { Problem } from '../../../api/problem.ts'
import { useEscalation } from '../../../api/supervision.ts'
import { useSession } from '../../../frame/session.tsx'
import { type Basis, BasisFields, basisIn } from '../../../shared/basis-fields.tsx'
import { Loading } from '../../../shared/loading.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { useDraft } from '../../../shared/use-draft.ts'
import { useDeedName } from '../../../words/deed-name.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { fromItem, nextNumber, renumbered } from '../../supervision/typed-notice.ts'
import { StaleNote } from '../../work/stale-note.tsx'
import { ClaimFacts } from '../claim-facts.tsx'
import { useRefresh } from '../use-item.ts'
import { ActFields } from './act-fields.tsx'
import type { OpenAct } from './acts.ts'
import { deedOf, initialOf, type Typed } from './deed-of.ts'
import { PostSelect } from './duties-input.tsx'

const useWords = wordsOf('actDialog', {
  forAnother: ['代谁办理', 'On behalf of'],
  asOf: ['代录：{{act}}', '{{act}}, for another'],
  clause: [
    '已按规则拟好，可修改后发出。规则：{{because}}（{{clause}}）',
    'Drafted by the rules, to be looked through: {{because}} ({{clause}})',
  ],
  kept: ['已恢复上次未提交的内容。', 'What was typed before and not sent is here again.'],
})

interface DialogProps {
  readonly item: ItemView
  readonly open: OpenAct
  readonly close: () => void
}

/** The form of one act on one item (办理窗口). */
export function ActDialog(props: DialogProps) {
  return props.open.spec.kind === 'noticeIssued' ? <NoticeDialog {...props} /> : <Filled {...props} />
}

/** A notice opens as the rules draft it, or with its head; with the next number of its step (拟发督办). */
function NoticeDialog(props: DialogProps) {
  const { item } = props
  const draft = useQuery({
    queryKey: ['item', item.id, 'notice-draft', item.version],
    queryFn: () => itemsApi.noticeDraft(item.id),
  })
  const ladder = useEscalation()
  if (draft.isPending || ladder.isPending) return <Loading />
  const numbers = ladder.data?.numbers ?? []
  const { step, paper, to, words, replyBy } = draft.data?.draft ?? fromItem(item)
  const drafted = { step, paper, to, words, replyBy, documentNumber: nextNumber(numbers, { step, paper }) }
  return (
    <Filled
      {...props}
      drafted={drafted}
      because={draft.data?.draft}
      follow={(changed, all) =>
        'step' in changed || 'paper' in changed ? { documentNumber: renumbered(numbers, all) } : {}
      }
    />
  )
}

interface Because {
  readonly because: string
  readonly clause: string
}

function Filled(
  props: DialogProps & {
    readonly drafted?: Typed
    readonly because?: Because | undefined
    /** What changes with what is typed. */
    readonly follow?: (changed: Typed, all: Typed) => Typed
  },
) {
  const { item, open, close, because } = props
  const { spec, isForAnother } = open
  const say = useWords()
  const deedName = useDeedName()
  const { signIn } = useSession()
  const [form] = Form.useForm<Typed>()
  const opened = { ...initialOf(spec.fields, item), ...props.drafted, ...party(open, item) }
  const draft = useDraft<Typed>(`${signIn.account.id}/${item.id}/${spec.kind}`, opened)
  const [wasKept] = useState(draft.isKept)
  const sending = useSending(props, draft.drop)
  const name = deedName(spec.kind)
  const sendButton = useSendButton(form, { spec, name })
  return (
    <Modal
      open
      width={680}
      title={isForAnother ? say('asOf', { act: name }) : name}
      {...sendButton}
      confirmLoading={sending.isBusy}
      mask={{ closable: false }}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <About item={item} open={open} because={because} />
      {wasKept && (
        <KeptNote
          drop={() => {
            draft.drop()
            close()
          }}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.value as object}
        onValuesChange={(changed: Typed, all: Typed) => {
          const following = props.follow?.(changed, all) ?? {}
          form.setFieldsValue(following)
          draft.write({ ...all, ...following })
        }}
        onFinish={(typed) => void sending.send(typed)}
        scrollToFirstError
      >
        <ActFields fields={spec.fields} item={item} />
        {isForAnother && <ForAnother open={open} />}
      </Form>
      {sending.stale ? (
        <StaleNote
          problem={sending.stale}
          again={() => void sending.send(form.getFieldsValue(true) as Typed, true)}
          drop={() => {
            draft.drop()
            close()
          }}
        />
      ) : (
        <ProblemNote problem={sending.problem} />
      )}
    </Modal>
  )
}

/** What the button says (提交按钮): the act, or what it comes to by what is typed. */
function useSendButton(form: FormInstance<Typed>, { spec, name }: Pick<OpenAct, 'spec'> & { name: string }) {
  const pick = usePick()
  const comesTo = Form.useWatch((typed: Typed) => spec.comesTo?.(typed), form)
  return {
    okText: comesTo ? pick(comesTo) : name,
    okButtonProps: { danger: spec.isGrave === true || comesTo !== undefined },
  }
}

/** What is decided on what was claimed. */
const reviews: readonly string[] = ['closeReviewed', 'closeRated', 'closed']

/** What it is done to, and what it does (办理说明). */
function About(props: Pick<DialogProps, 'item' | 'open'> & { readonly because: Because | undefined }) {
  const { item, open, because } = props
  const { does, isGrave = false } = open.spec
  const say = useWords()
  const pick = usePick()
  return (
    <>
      <p>
        {item.serial} {item.words}
      </p>
      {does && <Alert type={isGrave ? 'warning' : 'info'} title={pick(does)} style={{ marginBottom: 12 }} />}
      {reviews.includes(open.spec.kind) && <ClaimFacts item={item} />}
      {because && <p>{say('clause', { because: because.because, clause: because.clause })}</p>}
    </>
  )
}

/** What was typed before is here again (草稿); it can be left. */
function KeptNote(props: { readonly drop: () => void }) {
  const say = useWords()
  const shared = useSharedWords()
  return (
    <Alert
      type="info"
      title={say('kept')}
      style={{ marginBottom: 12 }}
      action={
        <Button size="small" onClick={props.drop}>
          {shared('remove')}
        </Button>
      }
    />
  )
}

/** Whom one speaks for, and on what basis (代录依据). */
function ForAnother({ open }: { readonly open: OpenAct }) {
  const say = useWords()
  const shared = useSharedWords()
  const rules = [{ required: true, message: shared('required') }]
  return (
    <>
      <Form.Item name="onBehalfOf" label={say('forAnother')} rules={rules}>
        {open.spec.said === 'leader' ? <PostSelect /> : <OrgUnitSelect />}
      </Form.Item>
      <BasisFields />
    </>
  )
}

function party({ spec, isForAnother }: OpenAct, item: ItemView): Typed {
  if (!isForAnother) return {}
  const duties = item.duties.at(-1)?.value
  return { onBehalfOf: spec.said === 'leader' ? duties?.sponsor : duties?.lead }
}

/** Sends what was typed; where somebody else was quicker, it waits for a second word. */
function useSending({ item, open, close }: DialogProps, drop: () => void) {
  const refresh = useRefresh()
  const { run, isBusy, problem } = useDoing()
  const send = async (typed: Typed, isAgain = false) => {
    const deeds = {
      deeds: [deedOf(open.spec, typed)],
      ...(open.isForAnother && {
        act: { onBehalfOf: String(typed.onBehalfOf), basis: basisIn(typed.basis as Basis) },
      }),
    } as ItemDeeds
    if (await run(() => itemsApi.record(item.id, deeds, isAgain ? undefined : item.version))) {
      drop()
      close()
      await refresh()
    }
  }
  const stale = problem instanceof Problem && problem.code === 'stale' ? problem : undefined
  return { send, isBusy, problem, stale }
}
