import type { WholeBreakdown } from '../../api/breakdowns.ts'
import { AddDialog } from './add-dialog.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { HistoryDrawer } from './history-drawer.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LeadDialog } from './lead-dialog.tsx'
import { ReasonDialog, RulingDialog } from './reason-dialog.tsx'
import { useReviewWords } from './review-words.ts'
import { SplitDialog } from './split-dialog.tsx'
import { type StepGroup, stepGroupsOf } from './step-groups.ts'
import type { ReviewState } from './use-review.ts'

interface DialogsProps {
  readonly review: ReviewState
  readonly breakdown: WholeBreakdown
}

/** What stands open over the review (审阅对话框). */
export function ReviewDialogs({ review, breakdown }: DialogsProps) {
  const { conflict, settle, nameOf } = review
  if (conflict) return <ConflictDialog conflict={conflict} nameOf={nameOf} settle={settle} />
  return <Opened review={review} breakdown={breakdown} />
}

function Opened({ review, breakdown }: DialogsProps) {
  const { dialog, setDialog, acting, personOf } = review
  const close = () => setDialog(undefined)
  if (!dialog) return null
  switch (dialog.kind) {
    case 'edit':
      return null
    case 'keys':
      return <KeysDialog close={close} />
    case 'lead':
      return <LeadDialog count={review.chosen.size} given={acting.setLead} close={close} />
    case 'history':
      return (
        <HistoryDrawer
          groups={stepGroupsOf(breakdown.steps)}
          personOf={personOf}
          subjectOf={(group) => subjectOf(group, breakdown)}
          undo={acting.undoThrough}
          close={close}
        />
      )
    case 'add':
      return (
        <AddDialog
          initial={{
            ...(dialog.words && { words: dialog.words }),
            ...(dialog.source && { source: dialog.source }),
          }}
          add={acting.addRow}
          close={close}
        />
      )
    case 'split':
    case 'drop':
    case 'ruling':
      return <OnEntry key={dialog.id} dialog={dialog} review={review} breakdown={breakdown} />
  }
}

type EntryDialog = Extract<
  NonNullable<ReviewState['dialog']>,
  { readonly kind: 'split' | 'drop' | 'edit' | 'ruling' }
>

function OnEntry({ dialog, review, breakdown }: DialogsProps & { readonly dialog: EntryDialog }) {
  const say = useReviewWords()
  const { setDialog, acting } = review
  const close = () => setDialog(undefined)
  const { id } = dialog
  const row = breakdown.rows.find((each) => each.id === id)
  const sentence = breakdown.sentences.find((each) => each.id === id)
  const subject = row?.words ?? sentence?.quote.text ?? ''
  if (dialog.kind === 'split')
    return row ? <SplitDialog row={row} split={(cuts) => acting.split(row, cuts)} close={close} /> : null
  if (dialog.kind === 'ruling')
    return (
      <RulingDialog
        subject={subject}
        title={say(dialog.ruling === 'new' ? 'takeGone' : 'keepOld')}
        given={(reason) => acting.rule(id, dialog.ruling, reason)}
        close={close}
      />
    )
  return (
    <ReasonDialog
      subject={subject}
      suggested={sentence?.reason}
      given={(reason, words) => acting.leaveOut(id, reason, words)}
      close={close}
    />
  )
}

/** What a step was about (操作对象): the words of the first row or sentence that it touched. */
function subjectOf({ steps }: StepGroup, { rows, gone, sentences }: WholeBreakdown): string {
  const ids = steps.flatMap((step) => [...step.rows, ...step.sentences])
  const row = [...rows, ...gone].find(({ id }) => ids.includes(id))
  return row?.words ?? sentences.find(({ id }) => ids.includes(id))?.quote.text ?? ''
}
