import './item.css'
import { Flex, Tabs, Tag, Typography } from 'antd'
import type { ItemView } from '../../api/items.ts'
import { useSession } from '../../frame/session.tsx'
import { readStored } from '../../shared/stored.ts'
import { useView } from '../../shared/use-view.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { kindWords, lifecycleWord, pairOf, progressWords, reportingWords } from '../../words/item-words.ts'
import { periodName } from '../../words/period-name.ts'
import { useCircularWord } from '../../words/use-circular-word.ts'
import { draftKey } from '../work/submission-draft.ts'
import { AboutIt } from './about-it.tsx'
import { ActBar } from './acts/act-bar.tsx'
import { draftedPeriods } from './drafted-periods.ts'
import { DutyPart } from './duty-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { LightPart } from './light-part.tsx'
import { LineagePart } from './lineage-part.tsx'
import { MeasurePart } from './measure-part.tsx'
import { PromisePart } from './promise-part.tsx'
import { SubmissionPart } from './submission-part.tsx'
import { SupervisionPart } from './supervision-part.tsx'

const useWords = wordsOf('itemBody', {
  about: ['概况', 'About'],
  reports: ['填报（{{count}}）', 'Submissions ({{count}})'],
  supervision: ['督办和销号（{{count}}）', 'Notices and close-out ({{count}})'],
  history: ['办理记录', 'History'],
  deadline: ['时限{{day}}', 'due {{day}}'],
  public: ['公开', 'public'],
  drafted: ['{{period}}新草稿待审定', 'new draft for {{period}}, to be approved'],
  kept: ['本机有{{period}}未保存的填报', 'typed here for {{period}}, not saved'],
})

/** Everything about one item (事项详情), in its drawer or on its page. */
export function ItemBody({ item, tab = 'tab' }: { readonly item: ItemView; readonly tab?: string }) {
  const say = useWords()
  const pick = usePick()
  const inCircular = useCircularWord()
  const { one, set } = useView()
  const periods = new Set(item.submissions.map(({ period }) => period)).size
  return (
    <>
      <Typography.Title level={2} style={{ marginTop: 0, fontSize: 18 }}>
        {item.serial !== undefined && <span>{item.serial}. </span>}
        {item.words}
      </Typography.Title>
      <Flex wrap gap={4} style={{ marginBottom: 8 }}>
        <Tag>{pick(pairOf(kindWords, item.kind))}</Tag>
        <Tag>{pick(lifecycleWord(item))}</Tag>
        <Tag>{pick(pairOf(progressWords, item.state.progress.progress))}</Tag>
        <Tag>{pick(pairOf(reportingWords, item.state.reporting.reporting))}</Tag>
        <Tag>{say('deadline', { day: item.schedules.at(-1)!.value.deadline })}</Tag>
        {item.visibility === 'public' && <Tag>{say('public')}</Tag>}
        {item.outcome !== undefined && <Tag>{inCircular(item.outcome)}</Tag>}
        <Drafts item={item} />
      </Flex>
      <AboutIt item={item} />
      <LightPart item={item} />
      <ActBar item={item} />
      <Tabs
        activeKey={one(tab) ?? 'about'}
        onChange={(chosen) => set({ [tab]: chosen === 'about' ? '' : chosen }, { replace: true })}
        items={[
          { key: 'about', label: say('about'), children: <About item={item} /> },
          {
            ...{ key: 'reports', label: say('reports', { count: periods }) },
            children: <SubmissionPart item={item} />,
          },
          {
            ...{
              key: 'supervision',
              label: say('supervision', { count: item.notices.length + (item.closeOut ? 1 : 0) }),
            },
            children: <SupervisionPart item={item} />,
          },
          { key: 'history', label: say('history'), children: <HistoryPart item={item} /> },
        ]}
      />
    </>
  )
}

/** Reports that are begun and not approved (草稿): those of the body, and what this machine keeps unsent. */
function Drafts({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const { signIn } = useSession()
  const { period } = item.state.reporting as { readonly period?: string }
  const isKept =
    period !== undefined && readStored(`draft.${draftKey(signIn.account.id, item.id, period)}`) !== undefined
  return (
    <>
      {draftedPeriods(item.submissions).map((each) => (
        <Tag key={each} color="warning">
          {say('drafted', { period: pick(periodName(each)) })}
        </Tag>
      ))}
      {isKept && <Tag color="warning">{say('kept', { period: pick(periodName(period)) })}</Tag>}
    </>
  )
}

function About({ item }: { readonly item: ItemView }) {
  return (
    <>
      <PromisePart item={item} />
      <MeasurePart item={item} />
      <DutyPart item={item} />
      <LineagePart item={item} />
    </>
  )
}
