import { wordsOf } from '../../../words/i18n.ts'

/** What the pages of a round of comments say alike (征求意见用语). */
export const useRoundWords = wordsOf('round', {
  consultation: ['征求意见稿', 'Draft for comment'],
  revised: ['修改稿', 'Revised draft'],
  forDecision: ['送审稿', 'Draft for decision'],
  issuedEdition: ['印发稿', 'Issued'],
  draft: ['工作稿（现状）', 'The draft as it stands'],
  words: ['文字表述', 'Wording'],
  lead: ['牵头单位和分工', 'Lead and duties'],
  deadline: ['时限', 'Deadline'],
  number: ['数值', 'Number'],
  other: ['其他', 'Other'],
  adopted: ['采纳', 'Adopted'],
  partly: ['部分采纳', 'Adopted in part'],
  notAdopted: ['不采纳', 'Not adopted'],
  open: ['未裁定', 'Not ruled on'],
  form: ['意见表', 'Form'],
  login: ['系统', 'On screen'],
  file: ['来文、来电', 'Paper or call'],
  wholeTable: ['对全表', 'On the whole table'],
  serial: ['序号', 'No.'],
  row: ['条目', 'Row'],
  orgUnit: ['单位', 'Body'],
  comment: ['意见', 'Comment'],
  proposal: ['建议改为', 'Proposed'],
  became: ['最终改为', 'Became'],
  ruling: ['裁定', 'Ruling'],
  by: ['经办人', 'By'],
  on: ['日期', 'Day'],
  round: ['第{{n}}轮', 'Round {{n}}'],
  edition: ['第{{n}}版', 'Edition {{n}}'],
  untilWhen: ['{{day}} {{time}}前', 'by {{day}} {{time}}'],
  noComment: ['无意见', 'No comment'],
  commented: ['已提意见', 'Commented'],
  silent: ['未反馈', 'Not answered'],
  consentBySilence: ['逾期未反馈视为无意见', 'Silence is consent'],
  owedBySilence: ['每个单位都要反馈', 'Every body must answer'],
})

/** What an edition is called (稿次): its stage and its number. */
export const stageKey = {
  consultation: 'consultation',
  revised: 'revised',
  forDecision: 'forDecision',
  issued: 'issuedEdition',
} as const
