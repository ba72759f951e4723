import { wordsOf } from '../../words/i18n.ts'

/** What the page of forms says (填报表用语). */
export const useFormsWords = wordsOf('forms', {
  title: ['填报表收发', 'Return forms'],
  why: [
    '不登录的单位用表格填报：先下载预填好的表发给他们，收回后一次拖进来。',
    'For bodies that do not sign in: prefilled forms go out as files, and those that come back are dropped in together.',
  ],
  out: ['一、下发', '1. Out'],
  period: ['报告期', 'Period'],
  orgUnit: ['单位（不选则全部单位，打包下载）', 'Body (all of them in a zip, where none is chosen)'],
  download: ['下载填报表', 'Download'],
  in: ['二、收回', '2. Back'],
  drop: [
    '把收回的填报表拖到这里，或者点击选择；可一次多份，也可以是zip',
    'Drop the returned forms here, or choose them; many at once, or a zip',
  ],
  chosen: ['已选{{count}}个文件', '{{count}} files chosen'],
  others: ['重选', 'Choose others'],
  look: ['先看结果（不入账）', 'Look first (nothing is entered)'],
  record: ['录入可以录入的{{count}}份', 'Enter the {{count}} that can be'],
  looked: [
    '读了{{files}}份：{{ready}}份可以录入，{{refused}}份有问题不会录入，{{empty}}份没有填写内容。',
    '{{files}} read: {{ready}} can be entered, {{refused}} have faults and will not be, {{empty}} are not filled in.',
  ],
  recorded: [
    '已录入{{recorded}}份；{{failed}}份没有录入，原因见下表，改好后可以单独再传。',
    '{{recorded}} entered, {{failed}} not; see why below. They can be sent again by themselves.',
  ],
  reading: ['正在读取{{name}}……已用{{seconds}}秒', 'Reading {{name}} … {{seconds}} s'],
})
