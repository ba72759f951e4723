import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Form, Typography } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type ItemDeed, type ItemDeeds, type ItemView, itemsApi } from '../../api/items.ts'
import { Problem } from '../../api/problem.ts'
import { type SubmissionCheck, useRefresh, workApi } from '../../api/work.ts'
import { useSession } from '../../frame/session.tsx'
import { InSight } from '../../shared/in-sight.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { useDraft } from '../../shared/use-draft.ts'
import { usePick } from '../../words/i18n.ts'
import { pairOf, progressWords } from '../../words/item-words.ts'
import { LastTime } from './last-time.tsx'
import { StaleNote } from './stale-note.tsx'
import {
  type DraftFault,
  deedOf,
  draftFrom,
  draftKey,
  faultsOf,
  measureOf,
  type SubmissionDraft,
} from './submission-draft.ts'
import { BehindFields, EvidenceField, RequestFields, ValueFields, WordsField } from './submission-fields.tsx'
import { useSubmissionWords } from './submission-words.ts'
import { useOnline } from './use-online.ts'
import './work.css'

/** What the form is about (填报对象). */
interface SubmissionFormProps {
  readonly item: ItemView
  readonly period: string
  /** Where somebody enters what a body said: for whom, and on what basis. */
  readonly act?: ItemDeeds['act']
  /** Whether saving approves it as well: the head is at the screen, or signed the paper. */
  readonly approves: boolean
  /** There is another one after this. */
  readonly hasNext?: boolean
  /** It was recorded, or is to be left. */
  readonly done: () => void
}

/**
 * The reporting form of one item for one period (填报表单): opens with what was said last time, keeps what is typed on this machine until
 * it is sent, says where the item would stand with it, and asks for a cause and a next step where it would be behind.
 */
export function SubmissionForm(props: SubmissionFormProps) {
  const { item, period } = props
  return <Filling key={`${item.id}/${period}`} {...props} />
}

function Filling({ item, period, act, approves, hasNext = false, done }: SubmissionFormProps) {
  const say = useSubmissionWords()
  const filling = useFilling({ item, period, done, ...(act && { act }) })
  const { draft, check, saving } = filling
  const isOnline = useOnline()
  const measure = measureOf(item, item.day)
  const code = check?.refusal?.code
  const isBehind = code === 'causeMissing' || code === 'nextStepMissing' || isLagging(check)
  const fields = { draft, change: filling.change, faults: filling.faults }
  const deeds = [deedOf(draft, { period, measure }), ...(approves ? [approval(period)] : [])]
  const save = (all: readonly ItemDeed[], force = false) =>
    void saving.save(all, approves ? say('approved') : say('saved'), force)
  return (
    <Form layout="vertical" aria-label={`${item.serial ?? ''} ${item.words} ${period}`}>
      <div ref={filling.top} />
      {isAccepted(item, period) && (
        <Alert type="info" showIcon title={say('amends')} style={{ marginBottom: 12 }} />
      )}
      {!isOnline && (
        <Alert type="warning" showIcon role="status" title={say('offline')} style={{ marginBottom: 12 }} />
      )}
      <LastTime item={item} period={period} measure={measure} />
      <ValueFields {...fields} measure={measure} note={<CheckLine check={check} />} />
      <WordsField {...fields} />
      {(isBehind || draft.cause !== undefined || draft.next !== '') && (
        <section aria-label={say('behind')}>
          {isBehind && <Alert type="info" showIcon title={say('whyBehind')} style={{ marginBottom: 8 }} />}
          <BehindFields {...fields} today={item.day} isRequired={isBehind} />
        </section>
      )}
      <RequestFields {...fields} today={item.day} />
      {code === 'evidenceMissing' && (
        <Alert type="info" showIcon title={say('evidenceNode')} style={{ marginBottom: 8 }} />
      )}
      <EvidenceField {...fields} />
      {code !== undefined && !isOfForm(code) && <RefusalNote check={check} />}
      {saving.problem !== undefined && (
        <InSight>
          {saving.stale ? (
            <StaleNote problem={saving.stale} again={() => save(deeds, true)} drop={filling.dropAll} />
          ) : (
            <ProblemNote problem={saving.problem} />
          )}
        </InSight>
      )}
      <FormActions
        isBusy={filling.isBusy}
        isKept={filling.isKept}
        approves={approves}
        hasNext={hasNext}
        isRepeatable={isRepeatable(item, period)}
        save={() => void filling.ifWhole(() => save(deeds))}
        repeat={() =>
          save([{ kind: 'noChange', period } as ItemDeed, ...(approves ? [approval(period)] : [])])
        }
        drop={filling.drop}
      />
      <FaultList faults={fields.faults} />
    </Form>
  )
}

/** What is typed, what the server says to it, and how it is sent (填报过程). */
function useFilling(of: Pick<SubmissionFormProps, 'item' | 'period' | 'act' | 'done'>) {
  const { item, period, act, done } = of
  const { signIn } = useSession()
  const kept = useDraft(draftKey(signIn.account.id, item.id, period), draftFrom(item, period))
  const { value: draft, isKept, write, drop } = kept
  const [tries, setTries] = useState(0)
  const [isChecking, setChecking] = useState(false)
  const { onBehalfOf } = act ?? {}
  const { check, checkNow } = useCheck({
    item,
    period,
    draft,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  })
  const measure = measureOf(item, item.day)
  const faultsBy = (by: SubmissionCheck | undefined) =>
    faultsOf(draft, { measure, code: by?.refusal?.code, today: item.day })
  const leave = () => {
    drop()
    done()
  }
  const saving = useSaving({ item, ...(act && { act }), done: leave })
  const faults = tries > 0 ? faultsBy(check) : []
  const top = useFirstFaultInSight(tries, faults.length > 0)
  return {
    ...{ draft, isKept, drop, check, saving, faults, top },
    isBusy: isChecking || saving.isBusy,
    change: (changes: Partial<SubmissionDraft>) => write({ ...draft, ...changes }),
    dropAll: () => {
      drop()
      saving.clear()
    },
    // Whoever presses at once after the last key is asked just the same.
    ifWhole: async (send: () => void) => {
      setTries(tries + 1)
      setChecking(true)
      const missing = faultsBy(await checkNow())
      setChecking(false)
      if (missing.length === 0) send()
    },
  }
}

/**
 * Saving, or saying the same again (保存、无变化). Only by its button: Enter in a field sends nothing to the government. The second of two
 * clicks, when the next item has come under the pointer, is not for that one.
 */
function FormActions(props: {
  readonly isBusy: boolean
  readonly isKept: boolean
  readonly approves: boolean
  readonly hasNext: boolean
  readonly isRepeatable: boolean
  readonly save: () => void
  readonly repeat: () => void
  readonly drop: () => void
}) {
  const { isBusy, isKept, approves, hasNext } = props
  const say = useSubmissionWords()
  const isSettled = useSettled(true, 600, false)
  return (
    <div className="submission-actions no-print">
      <Button type="primary" disabled={!isSettled} loading={isBusy} onClick={props.save}>
        {say(approves ? (hasNext ? 'approveNext' : 'approve') : hasNext ? 'saveNext' : 'save')}
      </Button>
      {props.isRepeatable && (
        <Button title={say('noChangeWhat')} disabled={isBusy || !isSettled} onClick={props.repeat}>
          {say('noChange')}
        </Button>
      )}
      {isKept && (
        <Button type="link" onClick={props.drop}>
          {say('startAgain')}
        </Button>
      )}
      <Typography.Text type="secondary" aria-live="polite">
        {isKept ? say('unsaved') : approves ? '' : say('forHead')}
      </Typography.Text>
    </div>
  )
}

function approval(period: string): ItemDeed {
  return { kind: 'approved', period } as ItemDeed // a period that the server named
}

/** What the form has fields for; other refusals are said as they are. */
function isOfForm(code: string): boolean {
  return ['causeMissing', 'nextStepMissing', 'evidenceMissing', 'wordsMissing', 'valueUnfit'].includes(code)
}

function isLagging(check: SubmissionCheck | undefined): boolean {
  return check?.progress === 'behind' || check?.progress === 'overdue'
}

function isAccepted({ submissions }: ItemView, period: string): boolean {
  return submissions.some((each) => each.stage === 'accepted' && each.period === period)
}

/** After each try to save, the first field that lacks something is brought into sight and focused; `top` stands in its form. */
function useFirstFaultInSight(tries: number, hasFaults: boolean) {
  const top = useRef<HTMLDivElement>(null)
  const shown = useRef(0)
  useEffect(() => {
    if (shown.current === tries || !hasFaults) return
    shown.current = tries
    const first = top.current?.parentElement?.querySelector('.ant-form-item-has-error, .submission-fault')
    first?.scrollIntoView({ block: 'center' })
    first?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  }, [tries, hasFaults])
  return top
}

/** Whether something was accepted before that can be said again (可报无变化). */
function isRepeatable({ submissions }: ItemView, period: string): boolean {
  return submissions.some((each) => each.stage === 'accepted' && each.period < period)
}

/** How long somebody who pressed 保存 waits for the check before it, in milliseconds. */
const patience = 5000

/** Asks the server where the item would stand, a moment after the last key or at once; nothing while there is no network. */
function useCheck(of: {
  readonly item: ItemView
  readonly period: string
  readonly draft: SubmissionDraft
  readonly onBehalfOf?: string
}) {
  const { item, period, draft, onBehalfOf } = of
  const queries = useQueryClient()
  const text = JSON.stringify(deedOf(draft, { period, measure: measureOf(item, item.day) }))
  const settled = useSettled(text, 500)
  const asking = (deed: string) => ({
    queryKey: ['submission-check', item.id, item.version, deed],
    queryFn: () =>
      workApi.check(item.id, { deed: JSON.parse(deed), ...(onBehalfOf !== undefined && { onBehalfOf }) }),
    retry: false,
  })
  const { data } = useQuery({ ...asking(settled), placeholderData: (before) => before })
  // Without an answer, or without one soon, it is sent as it is: the server refuses what must not be, and says why.
  const checkNow = () =>
    Promise.race([
      queries.fetchQuery(asking(text)).catch(() => undefined),
      new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined)),
    ])
  return { check: data, checkNow }
}

/** A value that has stayed the same for so many milliseconds (稳定值); until then what it was before, or at first. */
function useSettled<Value>(value: Value, after: number, first = value): Value {
  const [settled, setSettled] = useState(first)
  useEffect(() => {
    const timer = setTimeout(setSettled, after, value)
    return () => clearTimeout(timer)
  }, [value, after])
  return settled
}

/** Records, and says what others did meanwhile where they did something. */
function useSaving(of: {
  readonly item: ItemView
  readonly act?: ItemDeeds['act']
  readonly done: () => void
}) {
  const { run, isBusy, problem, clear } = useDoing()
  const refresh = useRefresh()
  const save = async (deeds: readonly ItemDeed[], told: string, force: boolean) => {
    const { item, act } = of
    const version = force ? undefined : item.version
    const isDone = await run(
      () => itemsApi.record(item.id, { deeds: [...deeds], ...(act && { act }) }, version),
      told,
    )
    if (!isDone) return
    of.done()
    await refresh()
  }
  const stale = problem instanceof Problem && problem.code === 'stale' ? problem : undefined
  return { save, isBusy, problem, stale, clear }
}

/** Where the item would stand with what was typed (填报预审). */
function CheckLine({ check }: { readonly check: SubmissionCheck | undefined }) {
  const say = useSubmissionWords()
  const pick = usePick()
  if (!check) return null
  const { done, planned, lag, progress } = check
  const words =
    done === undefined
      ? progress === undefined
        ? ''
        : say('checkProgress', { progress: pick(pairOf(progressWords, progress)) })
      : planned === undefined || lag === undefined
        ? say('checkDone', { done })
        : lag.startsWith('-') || lag === '0.0'
          ? say('checkAhead', { done, planned })
          : say('checkLag', { done, planned, lag })
  return <span aria-live="polite">{words}</span>
}

function RefusalNote({ check }: { readonly check: SubmissionCheck | undefined }) {
  const pick = usePick()
  return check?.refusal ? (
    <Alert type="warning" showIcon title={pick(check.refusal)} style={{ marginBottom: 12 }} />
  ) : null
}

const faultKeys = {
  value: 'faultValue',
  number: 'faultNumber',
  words: 'faultWords',
  cause: 'faultCause',
  causeWords: 'faultCauseWords',
  next: 'faultNext',
  nextBy: 'faultNextBy',
  requests: 'faultRequests',
  evidence: 'faultEvidence',
} as const satisfies Readonly<Record<DraftFault, string>>

/** Beside the button, since the fields may be out of sight. */
function FaultList({ faults }: { readonly faults: readonly DraftFault[] }) {
  const say = useSubmissionWords()
  if (faults.length === 0) return null
  return (
    <Flex vertical className="submission-fault" role="alert">
      {faults.map((fault) => (
        <span key={fault}>{say(faultKeys[fault])}</span>
      ))}
    </Flex>
  )
}
