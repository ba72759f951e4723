import { wordsOf } from '../../words/i18n.ts'

/** What the import of a table says (导入用语). */
export const useImportWords = wordsOf('import', {
  all: ['报告与分解', 'Documents'],
  nothingYet: [
    '这里是预览，什么都还没有入账。核对无误后在最下面确认。',
    'This is a preview; nothing is in the ledger yet. Look it through, and confirm at the foot.',
  ],
  counts: [
    '读到{{rows}}条；{{unknown}}个单位名称还没有对上，{{guesses}}个是推测的，{{problems}}处需要看一下。',
    '{{rows}} rows; {{unknown}} names stand for nobody yet, {{guesses}} are guesses, {{problems}} cells to look at.',
  ],
  linked: [
    '与报告对照：{{linked}}条完全一致，{{alike}}条相近，{{foreign}}条不在报告中，报告有{{forgotten}}句没有列入。',
    'Against the report: {{linked}} alike, {{alike}} nearly, {{foreign}} not in it, {{forgotten}} of its sentences in no row.',
  ],
  forget: ['放弃导入', 'Forget this import'],
  forgetAsk: [
    '放弃后，这份预览和已做的更正都会删除，台账不受影响。',
    'The preview and its corrections go; the ledger stays as it is.',
  ],
  planYear: ['年度', 'Year'],
  report: [
    '对应的报告（选填，用来对照有没有漏项）',
    'The report behind it (optional: shows what is missing)',
  ],
  noReport: ['不对照', 'None'],
  // cells
  problems: ['需要看一下的单元格', 'Cells to look at'],
  problemsWhy: [
    '这些内容读不准或有疑问，不会被猜测填入。可以在原表改好后重新上传，也可以入账后再补。',
    'These could not be read for sure, and nothing is guessed for them. Correct the file and upload it again, or fill them in later.',
  ],
  newSerial: ['改用序号', 'New serial'],
  renumber: ['改号', 'Renumber'],
  // names
  names: ['单位名称', 'Names of bodies'],
  namesDone: ['表中的单位名称都对上了。', 'Every name in the table stands for a body.'],
  settled: ['可以直接登记的单位（名称明确）', 'Bodies that are clear'],
  settledWhy: [
    '表中写到、名册里还没有的单位，名称和关系都明确，可以一次登记。',
    'Named in the table, not in the register yet, and without doubt. They may be entered together.',
  ],
  enterAll: ['登记这{{count}}个单位', 'Enter these {{count}}'],
  waiting: ['要逐个看的单位', 'Bodies to look at one by one'],
  waitingWhy: [
    '关系决定能不能发督办单、能不能通报，拿不准的请逐个确定；也可能就是名册里已有的单位。',
    'The relation decides who may be ordered and named. Settle each; it may also be a body that is there already.',
  ],
  written: ['表中写法', 'As written'],
  enterAs: ['登记为新单位', 'Enter as new'],
  same: ['就是已有的单位', 'It is a body that is there'],
  nobody: ['不指任何单位', 'Stands for nobody'],
  apply: ['确定', 'Apply'],
  name: ['单位名称', 'Name'],
  relation: ['关系', 'Relation'],
  body: ['已有单位', 'Body'],
  why: ['依据', 'Why'],
  rowsWith: ['{{count}}条用到', 'in {{count}} rows'],
  unknown: ['还没对上的名称', 'Names that stand for nobody'],
  guesses: ['推测的名称（请核对）', 'Guesses (look whether they are right)'],
  guessed: [
    '{{written}} → {{matched}}（{{reason}}，{{count}}条）',
    '{{written}} → {{matched}} ({{reason}}, {{count}} rows)',
  ],
  correct: ['更正', 'Correct'],
  groups: ['统称', 'Names for several'],
  // rows
  rows: ['条目预览', 'Rows'],
  serial: ['序号', 'No.'],
  words: ['内容', 'Words'],
  aims: ['目标', 'Aim'],
  duties: ['责任单位', 'Bodies'],
  deadline: ['时限', 'By'],
  // confirm
  confirm: ['确认导入', 'Take it in'],
  as: ['按什么导入', 'As what'],
  asDraft: ['起草中的分解表（还要审阅、征求意见）', 'A draft, still to be reviewed and sent round'],
  asIssued: ['已经印发的分解表（直接进台账）', 'Issued already: its items go into the ledger'],
  title: ['分解表名称', 'Name of the table'],
  documentNumber: ['文号', 'Document number'],
  on: ['印发日期', 'Issued on'],
  meeting: ['通过的会议（选填）', 'Meeting that passed it (optional)'],
  signed: ['各单位已在线下签收', 'Signed for by the bodies on paper'],
  signedWhy: [
    '勾选后，各事项代牵头单位登记为已签收，从现在起就可以填报；不勾选，等各单位在系统里签收。',
    'The items are then signed for on behalf of their leads, and are asked from now on; else they wait to be signed for.',
  ],
  leaveOut: [
    '还有{{count}}个名称没有对上，这些名称先不带入责任单位',
    '{{count}} names stand for nobody: leave them out of the duties',
  ],
  taken: ['已导入。', 'Taken in.'],
  draftDone: ['导入为草稿', 'Take it in as a draft'],
  issuedDone: ['导入并进入台账', 'Take it in and issue it'],
  // relations
  directDepartment: ['政府组成部门、直属机构', 'Department of the government'],
  countyGovernment: ['县（市、区）政府', 'County government'],
  developmentZone: ['开发区管委会', 'Development zone'],
  partyBody: ['党委部门', 'Party body'],
  massOrganisation: ['群团组织', 'Mass organisation'],
  dualManaged: ['双重管理单位', 'Under dual management'],
  verticallyManaged: ['垂直管理单位', 'Vertically managed'],
  resident: ['驻地单位', 'Resident body'],
})

/** Relations of bodies (单位关系), in the order in which they are offered. */
export const relations = [
  ...(['directDepartment', 'countyGovernment', 'developmentZone', 'partyBody'] as const),
  ...(['massOrganisation', 'dualManaged', 'verticallyManaged', 'resident'] as const),
]
