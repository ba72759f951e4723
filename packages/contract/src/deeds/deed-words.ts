import type { BreakdownDeed, RegisterDeed } from '@taizhang/ledger'

type Words = readonly [zh: string, en: string]

/** What each deed on a table is called (分解表办理动作名称). */
export const breakdownDeedWords: Readonly<Record<BreakdownDeed['kind'], Words>> = {
  rowsDrawn: ['拟列条目', 'draw rows'],
  rowsLinked: ['条目对应原文', 'link rows to the report'],
  rebased: ['换用新稿', 'rebase on a later text'],
  rebaseRuled: ['裁定文本变动', 'rule on changed words'],
  rowEdited: ['修改条目', 'edit a row'],
  hintsRenewed: ['重新建议单位', 'suggest bodies anew'],
  hintsTaken: ['采用建议单位', 'take suggested bodies'],
  rowsReviewed: ['审核条目', 'review rows'],
  rowsMerged: ['合并条目', 'merge rows'],
  rowSplit: ['拆分条目', 'split a row'],
  rowAdded: ['增加条目', 'add a row'],
  sentencesJoined: ['语句并入条目', 'join sentences to a row'],
  sentencesLeftOut: ['语句不列入', 'leave sentences out'],
  rowLeftOut: ['条目不列入', 'leave a row out'],
  rowRestored: ['恢复条目', 'restore a row'],
  rowMoved: ['调整条目顺序', 'move a row'],
  undone: ['撤回上一步', 'undo the last step'],
  editionMade: ['形成版次', 'make an edition'],
  consultationOpened: ['开始征求意见', 'open the consultation'],
  commented: ['反馈意见', 'comment'],
  noComment: ['反馈无意见', 'answer without comment'],
  commentRuled: ['裁定意见', 'rule on a comment'],
  deadlineChanged: ['改征求意见截止日', 'change the deadline of the consultation'],
  consultationClosed: ['结束征求意见', 'close the consultation'],
  consultationWithdrawn: ['撤回征求意见', 'withdraw the consultation'],
  issued: ['印发分解表', 'issue the table'],
  supplementOpened: ['补充分解', 'open a supplement'],
}

/** What each deed on the register is called (名册办理动作名称). */
export const registerDeedWords: Readonly<Record<RegisterDeed['kind'], Words>> = {
  orgUnitAdded: ['登记单位', 'add a body'],
  orgUnitRenamed: ['单位更名', 'rename a body'],
  orgUnitChanged: ['修改单位资料', 'change what is known of a body'],
  relationChanged: ['调整单位关系', 'change the relation of a body'],
  orgUnitsMerged: ['单位合并', 'merge bodies'],
  orgUnitAbolished: ['单位撤销', 'abolish a body'],
  groupSet: ['设定单位统称', 'set a group of bodies'],
  postAdded: ['设立岗位', 'add a post'],
  postClosed: ['撤销岗位', 'close a post'],
  holderSet: ['任职', 'set a holder'],
  holderEnded: ['离任', 'end a holding'],
  divisionSet: ['设定领导分工', 'set who answers to whom'],
  delegated: ['授权代录', 'delegate entries'],
  delegationEnded: ['终止代录授权', 'end a delegation'],
  policyChosen: ['选用规则', 'choose a policy'],
  numberSourceSet: ['设定数据来源', 'set a number source'],
  granted: ['特别授权', 'grant by name'],
  revoked: ['撤回特别授权', 'revoke a grant'],
}
