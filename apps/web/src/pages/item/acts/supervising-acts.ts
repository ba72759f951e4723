import type { ItemView } from '../../../api/items.ts'
import type { Pair } from '../../../words/i18n.ts'
import { circumstanceWords, ratingWords, stepWords } from '../../../words/item-words.ts'
import { type ActSpec, among, inHand, reasonField, underWay } from './act.ts'

const waiting = (item: ItemView | undefined) => (item?.notices ?? []).filter(({ reply }) => !reply)

/** Notices, circumstances, lights set by a person, the close-out (督办、人工调整亮灯、销号). */
export const supervisingActs: readonly ActSpec[] = [
  {
    ...{ kind: 'noticeIssued', group: 'supervising', when: inHand, said: 'office' },
    fields: [
      { name: 'step', kind: 'choice', title: ['梯次', 'Step'], choices: among(stepWords) },
      {
        ...{ name: 'paper', kind: 'choice', title: ['文种', 'Paper'] },
        choices: () => ({
          notice: ['督办单（可督办的单位）', 'Notice, to a body that may be ordered'],
          letter: ['商请函（只能商请的单位）', 'Letter, to a body that may only be asked'],
        }),
      },
      { name: 'to', kind: 'body', title: ['致', 'To'], initial: (item) => item?.duties.at(-1)?.value.lead },
      { name: 'words', kind: 'words', title: ['内容', 'Words'] },
      { name: 'replyBy', kind: 'day', title: ['回复期限', 'Reply by'] },
      { name: 'documentNumber', kind: 'line', title: ['文号', 'Document number'], isOptional: true },
    ],
    does: ['发出后不能收回。', 'Once issued it stands.'],
    isGrave: true,
  },
  {
    ...{ kind: 'noticeReplied', group: 'supervising', when: inHand, said: 'body' },
    isThere: (item) => waiting(item).length > 0,
    isNext: () => true,
    fields: [
      {
        ...{ name: 'notice', kind: 'choice', title: ['回复哪一件', 'Which notice'] },
        choices: (item) =>
          Object.fromEntries(
            waiting(item).map(({ number, documentNumber, words }) => {
              const text = documentNumber ?? words.slice(0, 30)
              return [String(number), [text, text] as Pair]
            }),
          ),
        initial: (item) => String(waiting(item)[0]?.number ?? ''),
      },
      { name: 'words', kind: 'words', title: ['回复内容', 'Reply'] },
      { name: 'evidence', kind: 'files', title: ['佐证', 'Evidence'], isOptional: true },
    ],
  },
  {
    ...{ kind: 'circumstanceStated', group: 'supervising', when: inHand, said: 'office' },
    fields: [
      {
        name: 'circumstance',
        kind: 'choice',
        title: ['情形', 'Circumstance'],
        choices: among(circumstanceWords),
      },
      { name: 'holds', kind: 'yes', title: ['成立', 'It holds'], initial: () => true },
      reasonField,
    ],
  },
  {
    ...{ kind: 'lightSetAside', group: 'supervising', when: inHand, said: 'office' },
    fields: [
      { name: 'light', kind: 'light', title: ['调整为', 'Set to'] },
      { name: 'word', kind: 'lightWord', title: ['显示用语', 'Word shown'] },
      reasonField,
      { name: 'until', kind: 'day', title: ['到何日为止', 'Until'] },
    ],
    does: [
      '到期自动恢复；系统判定的灯一直显示在旁边，记录写明是谁调整的。',
      'It ends by itself on that day. The computed light stands beside it, and the history names who set it.',
    ],
  },
  {
    ...{ kind: 'closeClaimed', group: 'closing', when: underWay, said: 'body' },
    isNext: ({ state }) => state.progress.progress === 'completed',
    fields: [
      { name: 'evidence', kind: 'files', title: ['完成佐证', 'Evidence'] },
      {
        ...{
          name: 'reason',
          kind: 'words',
          title: ['未达目标的说明', 'Why, where the target is not reached'],
        },
        isOptional: true,
      },
    ],
  },
  {
    ...{ kind: 'closeReviewed', group: 'closing', when: ['closing'], said: 'office' },
    isThere: ({ closeOut }) => closeOut !== undefined && !closeOut.checks,
    isNext: () => true,
    fields: [
      { name: 'checks', kind: 'checks', title: ['四查', 'Four checks'] },
      {
        ...{ name: 'reason', kind: 'words', title: ['意见（有一项不符时必填）', 'Words, where one fails'] },
        isOptional: true,
      },
    ],
    does: ['四项都符合才能评定等次；有一项不符即退回继续办理。', 'All four hold, or it goes back to work.'],
    comesTo: ({ checks }) =>
      Object.values(checks ?? { none: false }).every(Boolean)
        ? undefined
        : ['退回继续办理', 'Send back to work'],
  },
  {
    ...{ kind: 'closeRated', group: 'closing', when: ['closing'], said: 'office' },
    isThere: ({ closeOut }) => closeOut?.checks !== undefined && !closeOut.rating,
    isNext: () => true,
    fields: [
      { name: 'rating', kind: 'choice', title: ['等次', 'Rating'], choices: among(ratingWords) },
      {
        ...{ name: 'reason', kind: 'words', title: ['意见（不合格时必填）', 'Words, where unqualified'] },
        isOptional: true,
      },
    ],
  },
  {
    ...{ kind: 'closed', group: 'closing', when: ['closing'], said: 'office', fields: [], isBulk: true },
    isThere: ({ closeOut }) => closeOut?.rating !== undefined,
    isNext: () => true,
    does: [
      '销号后不再填报；需要时可凭文号重新办理。',
      'It is reported on no more; it can be reopened by a document.',
    ],
  },
  {
    ...{ kind: 'instructionNoted', group: 'supervising', when: inHand, said: 'office' },
    hint: [
      '领导批“阅”等、不另外交办的，留存在本事项',
      'An instruction to be noted: kept with the item, opens no task',
    ],
    fields: [
      { name: 'instruction.leader', kind: 'line', title: ['批示人', 'Leader'] },
      { name: 'instruction.on', kind: 'day', title: ['批示日期', 'On'] },
      { name: 'instruction.words', kind: 'words', title: ['原话', 'Words, verbatim'] },
      { name: 'instruction.paper', kind: 'line', title: ['批示载体', 'Written on'] },
      { name: 'instruction.scan', kind: 'scan', title: ['扫描件', 'Scan'] },
    ],
  },
  {
    ...{ kind: 'noFurtherInstruction', group: 'closing', when: inHand, said: 'office' },
    fields: [
      {
        ...{
          name: 'words',
          kind: 'words',
          title: ['呈阅的办理结果（选填）', 'The result that was shown (optional)'],
        },
        isOptional: true,
      },
    ],
    hint: [
      '办理结果已呈批示领导、领导没有再批示，销号前登记',
      'The leader saw the result and wrote no more: before closing',
    ],
    isThere: ({ kind, noFurtherInstructionOn }) =>
      kind === 'instruction' && noFurtherInstructionOn === undefined,
    isNext: ({ lifecycle }) => lifecycle === 'active' || lifecycle === 'closing',
  },
]
