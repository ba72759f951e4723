import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import type { ItemDeed } from '../../api/items.ts'
import { itemQuery, type WorkLine } from '../../api/work.ts'
import { useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { BulkButton, ChosenLines } from './chosen-lines.tsx'
import { type Act, DeedDialog, type ItemAct, useActing, useDialog } from './deed-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { SaidChanges } from './said-changes.tsx'
import { SubmissionForm } from './submission-form.tsx'
import { useWorkWords } from './work-words.ts'

interface PartProps {
  readonly lines: readonly WorkLine[]
}

const ofPeriod =
  (kind: 'approved' | 'accepted') =>
  (line: WorkLine): ItemAct => ({ item: line.item, deed: { kind, period: line.period } as ItemDeed })

/** What liaisons filled in, for the head to approve (待审定): with what changed since last time; singly or several at once. */
export function ApprovePart({ lines }: PartProps) {
  const say = useWorkWords()
  const { act, isBusy, problem } = useActing()
  const editing = useDialog<WorkLine>()
  const sendingBack = useDialog<WorkLine>()
  const approve = (chosen: readonly WorkLine[]) =>
    void act(chosen.map(ofPeriod('approved')), undefined, say('approvedDone'))
  return (
    <>
      <ProblemNote problem={problem} />
      <ChosenLines
        lines={lines}
        body={(line) => <SaidChanges line={line} />}
        acts={(line) => (
          <>
            <Button type="primary" disabled={isBusy} onClick={() => approve([line])}>
              {say('approveOne')}
            </Button>
            <Button onClick={() => editing.open(line)}>{say('editFirst')}</Button>
            <Button onClick={() => sendingBack.open(line)}>{say('sendDraftBack')}</Button>
          </>
        )}
        bulk={(chosen) => (
          <BulkButton count={chosen.length} isBusy={isBusy} isPrimary press={() => approve(chosen)}>
            {say('approveChosen')}
          </BulkButton>
        )}
      />
      {editing.about && <EditDrawer line={editing.about} close={editing.close} />}
      {sendingBack.about && <SendBack line={sendingBack.about} close={sendingBack.close} />}
    </>
  )
}

/** What the head will not send goes back to the liaison, with the reason (退回联络员). */
function SendBack({ line, close }: { readonly line: WorkLine; readonly close: () => void }) {
  const say = useWorkWords()
  const { item, period = '' } = line
  return (
    <DeedDialog
      title={say('sendDraftBack')}
      note={<p>{say('sendDraftBackWhat')}</p>}
      okText={say('sendDraftBack')}
      deeds={({ reason }) => [
        { item, deed: { kind: 'draftReturned', period, reason: String(reason) } as ItemDeed },
      ]}
      close={close}
    >
      <ReasonField />
    </DeedDialog>
  )
}

/** The head mends what was filled in, and approves it in the same act. */
function EditDrawer({ line, close }: { readonly line: WorkLine; readonly close: () => void }) {
  const say = useWorkWords()
  const { data, error } = useQuery(itemQuery(line.item))
  return (
    <Drawer
      open
      size={640}
      title={`${say('serial', { serial: line.serial ?? '' })} ${line.words}`}
      onClose={close}
    >
      <ProblemNote problem={error} />
      {data ? <SubmissionForm item={data} period={line.period ?? ''} approves done={close} /> : <Loading />}
    </Drawer>
  )
}

/** Items that were issued and wait for the body to sign, or to object (待签收). */
export function SignPart({ lines }: PartProps) {
  const say = useWorkWords()
  const { may } = useSession()
  const { act, isBusy, problem } = useActing()
  const objecting = useDialog<WorkLine>()
  const sign = (chosen: readonly WorkLine[]) =>
    void act(
      chosen.map(({ item }) => ({ item, deed: { kind: 'signedFor' } })),
      undefined,
      say('signedDone'),
    )
  return (
    <>
      <p>{say('signWhat')}</p>
      <ProblemNote problem={problem} />
      <ChosenLines
        lines={lines}
        acts={(line) => (
          <>
            <Button type="primary" disabled={isBusy} onClick={() => sign([line])}>
              {say('signOne')}
            </Button>
            {may('item.objected') && <Button onClick={() => objecting.open(line)}>{say('objectOne')}</Button>}
          </>
        )}
        bulk={(chosen) => (
          <BulkButton count={chosen.length} isBusy={isBusy} isPrimary press={() => sign(chosen)}>
            {say('signChosen')}
          </BulkButton>
        )}
      />
      {objecting.about && (
        <DeedDialog
          title={say('objectOne')}
          note={<p>{say('objectWhat')}</p>}
          okText={say('objectOne')}
          deeds={({ reason }) => [
            { item: objecting.about!.item, deed: { kind: 'objected', reason: String(reason) } },
          ]}
          close={objecting.close}
        >
          <ReasonField />
        </DeedDialog>
      )}
    </>
  )
}

/** Notices that wait for a reply (督办待回复), one's own or to be entered for others. */
export function ReplyPart({ lines, act }: PartProps & { readonly act?: Act }) {
  const say = useWorkWords()
  const replying = useDialog<WorkLine>()
  const { about } = replying
  return (
    <>
      <ChosenLines
        lines={lines}
        hasLead={lines.some(({ onBehalfOf }) => onBehalfOf !== undefined)}
        body={(line) => <blockquote className="work-quote">{line.reason}</blockquote>}
        acts={(line) => (
          <Button type="primary" onClick={() => replying.open(line)}>
            {say('replyOne')}
          </Button>
        )}
      />
      {about && (
        <DeedDialog
          title={say('replyOne')}
          note={<blockquote className="work-quote">{about.reason}</blockquote>}
          okText={say('replyOne')}
          onBehalfOf={act ? undefined : about.onBehalfOf}
          act={act}
          deeds={({ words }) => [
            {
              item: about.item,
              deed: { kind: 'noticeReplied', notice: about.notice ?? 0, words: String(words) },
            },
          ]}
          close={replying.close}
        >
          <ReasonField name="words" label={say('replyWords')} hint={say('replyHint')} />
        </DeedDialog>
      )}
    </>
  )
}

/** What the heads approved, for the supervisor to accept or to return (待采用). */
export function AcceptPart({ lines }: PartProps) {
  const say = useWorkWords()
  const { act, isBusy, problem } = useActing()
  const returning = useDialog<readonly WorkLine[]>()
  const { about } = returning
  const accept = (chosen: readonly WorkLine[]) =>
    void act(chosen.map(ofPeriod('accepted')), undefined, say('acceptedDone'))
  return (
    <>
      <p>{say('acceptWhat')}</p>
      <ProblemNote problem={problem} />
      <ChosenLines
        lines={lines}
        hasLead
        body={(line) => <SaidChanges line={line} />}
        acts={(line) => (
          <>
            <Button type="primary" disabled={isBusy} onClick={() => accept([line])}>
              {say('acceptOne')}
            </Button>
            <Button onClick={() => returning.open([line])}>{say('returnOne')}</Button>
          </>
        )}
        bulk={(chosen) => (
          <>
            <BulkButton count={chosen.length} isBusy={isBusy} isPrimary press={() => accept(chosen)}>
              {say('acceptChosen')}
            </BulkButton>
            <BulkButton count={chosen.length} press={() => returning.open(chosen)}>
              {say('returnChosen')}
            </BulkButton>
          </>
        )}
      />
      {about && (
        <DeedDialog
          title={say('returnOne')}
          note={<p>{say('returnWhat', { count: about.length })}</p>}
          okText={say('returnOne')}
          deeds={({ reason }) =>
            about.map(({ item, period }) => ({
              item,
              deed: { kind: 'returned', period, reason: String(reason) } as ItemDeed,
            }))
          }
          close={returning.close}
        >
          <ReasonField />
        </DeedDialog>
      )}
    </>
  )
}
