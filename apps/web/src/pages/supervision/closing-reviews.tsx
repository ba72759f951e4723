import type { Item } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Card, Checkbox, Empty, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import type { ItemDeed, ItemView } from '../../api/items.ts'
import { itemQuery, useWork, type WorkLine } from '../../api/work.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { usePick } from '../../words/i18n.ts'
import { checkWords, pairOf, ratingWords } from '../../words/item-words.ts'
import { ClaimFacts } from '../item/claim-facts.tsx'
import { unreadPeriods } from '../item/unread-periods.ts'
import { useItemHistory } from '../item/use-item.ts'
import { DeedDialog, useActing } from '../work/deed-dialog.tsx'
import { ReasonField } from '../work/reason-field.tsx'
import { ResultDialog } from '../work/result-dialog.tsx'
import { ItemLink } from './item-link.tsx'
import { useSupervisionWords } from './supervision-words.ts'

/** Items whose closing was claimed (销号审核): evidence, four checks, a rating; closed, or sent back with the reason. */
export function ClosingReviews() {
  const say = useSupervisionWords()
  const { data, error, refetch } = useWork()
  if (!data) return error ? <ProblemNote problem={error} retry={() => void refetch()} /> : <Loading />
  const lines = data.lines.filter(({ queue }) => queue === 'closing')
  if (lines.length === 0) return <Empty description={`${say('noClosing')} · ${say('noClosingNext')}`} />
  return lines.map((line) => <Review key={line.item} line={line} />)
}

function Review({ line }: { readonly line: WorkLine }) {
  const { data, error } = useQuery(itemQuery(line.item))
  return (
    <Card size="small" style={{ marginBottom: 16 }} title={<ItemLink {...line} />}>
      <ProblemNote problem={error} />
      {data ? <Claim item={data} line={line} /> : <Loading />}
    </Card>
  )
}

type CloseOut = NonNullable<Item['closeOut']>
type CloseOutChecks = NonNullable<CloseOut['checks']>
type CloseOutRating = NonNullable<CloseOut['rating']>

const checkNames = ['factsClear', 'problemSolved', 'taskDone', 'conclusionRight'] as const

function Claim({ item, line }: { readonly item: ItemView; readonly line: WorkLine }) {
  const say = useSupervisionWords()
  const pick = usePick()
  const { act, isBusy, problem } = useActing()
  const { modal } = App.useApp()
  const isReviewed = item.closeOut?.checks !== undefined
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [rating, setRating] = useState<CloseOutRating | undefined>(item.closeOut?.rating)
  const [isSendingBack, setSendingBack] = useState(false)
  const lacksWord = item.kind === 'instruction' && item.noFurtherInstructionOn === undefined
  const isChecked = isReviewed || ticked.length === checkNames.length
  const isReady = isChecked && rating !== undefined && !lacksWord && unreadPeriods(item).length === 0
  const close = () =>
    rating &&
    void modal.confirm({
      title: say('closeAsk', { item: `${item.serial ?? ''} ${item.words}` }),
      content: say('closeWhat', { rating: pick(pairOf(ratingWords, rating)) }),
      okText: say('closeYes'),
      onOk: () => act(closing(item, rating), undefined, say('closed')),
    })
  return (
    <>
      <Flex gap={12} wrap style={{ marginBottom: 4 }}>
        <LightSign light={line.light} word={line.light.word} computed={line.light.computed} />
        <span>{line.leadName}</span>
        <span>{line.target}</span>
      </Flex>
      <ClaimFacts item={item} />
      <ProblemNote problem={problem} />
      {lacksWord && <NoFurther item={item.id} />}
      <Flex gap={16} align="center" wrap>
        {isReviewed ? <ReviewedBy item={item} /> : <Checks ticked={ticked} tick={setTicked} />}
        <Select<CloseOutRating>
          aria-label={say('rating')}
          placeholder={say('rating')}
          style={{ width: 140 }}
          value={rating ?? null}
          options={(['excellent', 'good', 'qualified'] as const).map((value) => ({
            value,
            label: pick(pairOf(ratingWords, value)),
          }))}
          onChange={setRating}
        />
        <Button type="primary" disabled={!isReady} loading={isBusy} onClick={close}>
          {say('close')}
        </Button>
        <Button onClick={() => setSendingBack(true)}>{say('sendBack')}</Button>
        {!isReady && (
          <Typography.Text type="secondary">{say(isReviewed ? 'rateFirst' : 'closeFirst')}</Typography.Text>
        )}
      </Flex>
      {isSendingBack && (
        <DeedDialog
          title={say('sendBack')}
          note={<p>{say('sendBackWhat')}</p>}
          okText={say('sendBack')}
          deeds={({ reason }) => [{ item: item.id, deed: sendingBack(item, ticked, String(reason)) }]}
          close={() => setSendingBack(false)}
        >
          <ReasonField />
        </DeedDialog>
      )}
    </>
  )
}

/** One's own ticks (四查): they start empty. */
function Checks(props: {
  readonly ticked: readonly string[]
  readonly tick: (names: readonly string[]) => void
}) {
  const say = useSupervisionWords()
  const pick = usePick()
  return (
    <Checkbox.Group
      aria-label={say('checks')}
      value={[...props.ticked]}
      options={checkNames.map((name) => ({ value: name, label: pick(pairOf(checkWords, name)) }))}
      onChange={(names) => props.tick(names.map(String))}
    />
  )
}

/** What an instruction lacks before it can be closed (无新批示): the result that the leader was shown, and that he wrote no more. */
function NoFurther({ item }: { readonly item: string }) {
  const say = useSupervisionWords()
  const [isAsking, setAsking] = useState(false)
  return (
    <Flex gap={8} align="center" wrap style={{ marginBottom: 8 }}>
      <Typography.Text type="warning">{say('noFurtherMissing')}</Typography.Text>
      <Button size="small" onClick={() => setAsking(true)}>
        {say('noFurther')}
      </Button>
      {isAsking && <ResultDialog item={item} close={() => setAsking(false)} />}
    </Flex>
  )
}

/** That the four checks were passed before, by whom and when (已审核): it is rated and closed next. */
function ReviewedBy({ item }: { readonly item: ItemView }) {
  const say = useSupervisionWords()
  const { data } = useItemHistory(item.id, item.version)
  const last = data?.findLast(({ kind }) => kind === 'closeReviewed')
  return <span>{last ? say('reviewedBy', { day: last.act.at, who: last.line }) : say('reviewed')}</span>
}

/** Review, rating and closing in one (审核、评定、销号): what was done of it before is not done again. */
function closing({ id, closeOut }: ItemView, rating: CloseOutRating) {
  const passed = Object.fromEntries(checkNames.map((name) => [name, true])) as unknown as CloseOutChecks
  const deeds: readonly ItemDeed[] = [
    ...(closeOut?.checks ? [] : [{ kind: 'closeReviewed' as const, checks: passed }]),
    ...(closeOut?.rating ? [] : [{ kind: 'closeRated' as const, rating }]),
    { kind: 'closed' },
  ]
  return deeds.map((deed) => ({ item: id, deed }))
}

/** Before the review it fails in what is not ticked; after it, by its rating. */
function sendingBack({ closeOut }: ItemView, ticked: readonly string[], reason: string): ItemDeed {
  if (closeOut?.checks) return { kind: 'closeRated', rating: 'unqualified', reason }
  const isAll = ticked.length === checkNames.length
  const checks = Object.fromEntries(
    // All four ticked and sent back all the same: what was concluded is not right.
    checkNames.map((name) => [name, ticked.includes(name) && !(isAll && name === 'conclusionRight')]),
  ) as unknown as CloseOutChecks
  return { kind: 'closeReviewed', checks, reason }
}
