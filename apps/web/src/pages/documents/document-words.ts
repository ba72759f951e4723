import { wordsOf } from '../../words/i18n.ts'

/** What the pages of documents say (报告与分解用语). */
export const useDocumentWords = wordsOf('documents', {
  title: ['报告与分解', 'Documents'],
  uploadReport: ['上传报告', 'Upload a report'],
  importTable: ['导入现成分解表', 'Import a table'],
  forms: ['填报表收发', 'Return forms'],
  tables: ['分解表', 'Tables'],
  reports: ['报告和文件', 'Reports and documents'],
  waiting: ['待确认的导入', 'Imports that wait'],
  name: ['名称', 'Name'],
  year: ['年度', 'Year'],
  stage: ['环节', 'Stage'],
  rows: ['条目', 'Rows'],
  kind: ['类别', 'Kind'],
  when: ['上传时间', 'Uploaded'],
  noTables: [
    '还没有分解表。上传政府工作报告后拟列条目，或者导入一份已经在用的分解表。',
    'There is no table yet. Upload the report and draw its rows, or import a table that is in use.',
  ],
  noTablesForBody: [
    '现在没有向本单位征求意见或已印发的分解表。发来征求意见时会出现在这里。',
    'No table is out for your comments or issued. One that comes round will be listed here.',
  ],
  noReports: ['还没有上传报告。', 'No report has been uploaded.'],
  drafting: ['起草', 'Drafting'],
  consulting: ['征求意见中', 'Out for comment'],
  revising: ['修改', 'Revising'],
  forDecision: ['送审', 'Up for decision'],
  issued: ['已印发', 'Issued'],
  workReport: ['政府工作报告', 'Government work report'],
  partyPlenum: ['党委全会报告', 'Report to the party plenum'],
  livelihoodList: ['民生实事', 'Livelihood works'],
  projectList: ['重点项目', 'Key projects'],
  plan: ['规划计划', 'Plan'],
  meeting: ['会议纪要', 'Minutes'],
  instruction: ['领导批示', 'Instruction'],
  other: ['其他', 'Other'],
})

/** What an upload asks and tells (上传用语). */
export const useUploadWords = wordsOf('upload', {
  hint: [
    '把文件拖到这里，或者点击选择：docx、pdf、ofd、html、txt、md',
    'Drop a file here, or click to choose: docx, pdf, ofd, html, txt, md',
  ],
  byFile: ['选择文件', 'A file'],
  byPaste: ['粘贴文字', 'Pasted text'],
  pasteHint: ['把报告全文粘贴到这里', 'Paste the whole report here'],
  pasteName: ['粘贴的报告', 'Pasted report'],
  read: ['读取', 'Read it'],
  reading: ['正在读取《{{name}}》……已用{{seconds}}秒', 'Reading {{name}} … {{seconds}} s'],
  readingWhy: [
    '两万字的报告通常几秒钟，扫描版较慢。现在只是试读，什么都还没有保存。',
    'A report of 20,000 characters takes some seconds. It is only looked at; nothing is kept yet.',
  ],
  cancel: ['取消读取', 'Stop'],
  found: ['读到的内容', 'What was read'],
  foundCounts: [
    '共{{characters}}字，标题{{sections}}个，预期目标{{targets}}项，任务承诺{{commitments}}项，完成情况数据{{actuals}}处，疑点{{findings}}处。',
    '{{characters}} characters, {{sections}} headings, {{targets}} targets, {{commitments}} promises, {{actuals}} outcomes, {{findings}} doubts.',
  ],
  nothingFound: [
    '没有读到预期目标和任务。请看下面的文字是否正常：是乱码就换一种编码；不是工作报告就换一份文件。',
    'No target or promise was found. If the words below are garbled, choose another encoding; else choose another file.',
  ],
  beginning: ['开头的文字', 'Its first words'],
  place: ['文中地名', 'Place in the text'],
  placeOther: [
    '文中写的是“{{place}}”，与本政府（{{government}}）不一致。请核对是不是选错了文件。',
    'The text names {{place}}, this government is {{government}}. Check that it is the right file.',
  ],
  nowhere: ['文中没有写明', 'Not stated'],
  docTitle: ['名称', 'Name'],
  planYear: ['工作安排的年度', 'Year of the plan'],
  planYearHint: ['报告安排哪一年的工作', 'The year that the report plans'],
  kind: ['类别', 'Kind'],
  encoding: ['文字编码', 'Encoding'],
  encodingGuess: ['（推测，可更正）', '(a guess; may be corrected)'],
  keep: ['保存这份报告', 'Keep this report'],
  keptAlready: [
    '这份文件以前上传过，已打开原来的记录。',
    'This file was uploaded before; its record is opened.',
  ],
  kept: ['已保存。', 'Kept.'],
  again: ['换一份文件', 'Another file'],
  secret: ['没有上传：文件带有密级标志', 'Not uploaded: the file bears a mark of secrecy'],
  secretNext: [
    '系统没有保存其中任何内容。请立即按保密规定处理这份文件，不要在本机或联网设备上再次打开、转发；如属误标，请先由定密责任人依规解密后再上传。',
    'Nothing of it was kept. Handle the file by the rules of secrecy; do not open or pass it on from this machine. If the mark is wrong, have it lifted by whoever is responsible first.',
  ],
  tableHint: [
    '把分解表拖到这里，或者点击选择：xlsx、xls、et、docx、csv',
    'Drop the table here, or click to choose: xlsx, xls, et, docx, csv',
  ],
  tableWhy: [
    '任何月份都可以从正在用的分解表开始。先看读到了什么，改好单位名称，再确认。',
    'A table that is in use can be taken over in any month. You look at what was read and put names right before it is taken.',
  ],
  tableYear: ['年度（表上没有写时填写）', 'Year (where the table does not say)'],
  chooseYear: ['年度', 'Year'],
})
