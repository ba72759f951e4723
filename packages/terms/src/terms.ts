/** One word of the project (术语): the Chinese that documents use and the only English that the code uses for it. */
export interface Term {
  /** As documents write it. */
  readonly zh: string
  /** Variants that are read as the same. */
  readonly also: readonly string[]
  /** The only English identifier; camelCase here, PascalCase for a type. */
  readonly id: string
  /** The verb, the states and the like of the same word: submit beside submission. */
  readonly forms: readonly string[]
  /** One sentence that a civil servant would accept, with its source where a regulation defines the word. */
  readonly means: string
  /** The word of IATI, OC4IDS or DHIS2: = the same, ≈ near, — none. */
  readonly standard: string
  /** The word it is most often mistaken for. */
  readonly not: string
  /** The issue that brings it into the code; undefined once it is there. */
  readonly later: number | undefined
}

// zh, variants | id, forms | means | standard | not | issue
const rows = `
政府工作报告 报告、文件 | document | 一级政府依照宪法和《地方各级人民代表大会和地方各级人民政府组织法》向同级人民代表大会报告工作的文件，以及按同样办法分解、跟踪的其他文件。 | ≈ OC4IDS Document | report
解读结果 | reading read | 从一份文件的原文中读出的全部内容：文件信息、章节、目标、承诺、完成值、疑点和句子归属，逐项标明原文位置。 | — | analysis
出处 来源 | source | 一段内容来自哪一份文件、哪一种格式、哪一个位置。 | — | reference
位置 起止位置 | span | 一段文字在原文中的起点和终点，终点为最后一个字之后的位置。 | — | range（区间值）
原文 引文 | quote | 与文件逐字一致的一段文字。 | — | summary
章节 | section | 标题及其统领的正文。 | — | part
层级 级次 | level | 文件所属的行政层级：国家、省、市、县、乡；用于数量时指存量或总量，与增幅相对。 | — | rank
区块 | block | 作用相同的一段连续正文，全文由区块首尾相接而成。 | — | section
作用 部分 | role | 一段正文在报告中起的作用：回顾、问题、形势、目标、任务、自身建设等。 | — | function
文件信息 | facts | 文件自己写明的标题、地方、层级、计划年度、报告人、日期和会议。 | — | metadata
计划年度 | planYear | 报告中目标和任务所属的年度。 | — | 报告作出的年份
报告人 | speaker | 代表政府向大会作报告的人。 | — | author
会议 届次会议 | session | 听取报告的人民代表大会会议，例如第九届人民代表大会第五次会议。 | — | login
行政区划 地方 | place | 省、市、县等行政区域，代码依据《中华人民共和国行政区划代码》（GB/T 2260）。 | ≈ IATI location | orgUnit
指标 | indicator | 反映经济社会发展某一方面数量特征的统计或考核项目，例如地区生产总值。 | = IATI indicator；≈ DHIS2（指公式，原始数为 data element） | metric（OC4IDS，用于项目）
目标 目标值、预期目标 | target | 报告对某项指标在计划期内应达到的数值或状态作出的安排。 | = IATI period/target | goal、objective
基数 基期值 | baseline | 与目标值、完成值相比较的起点数值，须写明所属时期。 | = IATI baseline | 默认取上年完成值
完成值 实际完成 | actual | 某项指标在报告期内实际达到的数值。 | = IATI period/actual | progress
正向指标 | ascending | 数值越大越好的指标；反之，数值越小越好的为逆向指标。 | = IATI indicator/@ascending | positive
约束性指标 | binding | 在预期性基础上进一步明确并强化了政府责任的指标（《国民经济和社会发展第十一个五年规划纲要》）。 | — | required | 3
预期性指标 | indicative | 政府期望的发展目标，主要依靠市场主体的自主行为实现的指标（《国民经济和社会发展第十一个五年规划纲要》）。 | — | optional | 3
累计方式 | accumulation | 同一年各期数值如何合为全年数值：逐期累计、取期末值、按比率或不超过上限。 | — | sum
发布单位 数据来源单位 | publisher | 负责发布某项指标数据的机构类别，例如统计部门。 | — | lead
细分 | dimension | 对同一指标按地区、行业、人群等所作的拆分。 | = IATI、OC4IDS dimensions；≈ DHIS2 category | category | 3
计量单位 | unit | 表示数量所用的单位，例如万元、公里、户。 | = OC4IDS Observation.unit；≈ IATI measure | 单位（机构）
数值类型 | kind | 数值说的是增幅、存量、增量、占比还是个数。 | ≈ IATI measure | unit
数量级 | scale | 写在数字与计量单位之间的万、亿等字。 | — | unit
数量 | quantity | 带有计量单位的一个数字，连同它的限定词。 | — | number（序号、年份、名称中的数字不是数量）
规范值 | canonical | 把写法各异的数量换算到同一基本单位后的精确值，1.13万人写作11300人。 | — | 四舍五入后的值
限定词 | comparator | 说明数值如何算达到的词：左右、以上、以内、不低于、控制在等。 | — | operator
方向 | direction | 目标要求数值上升、下降，或不涉及升降。 | — | ascending（指标本身的好坏方向）
口径 计算口径 | basis | 数值在什么条件下可比：年均、可比价、同口径、剔除某因素等。 | — | source
参照 | reference | 没有具体数值的目标所比照的对象，例如与经济增长同步中的经济增长。 | — | IATI reference（词表出处）
力争目标 | stretch | 在目标之外进一步争取的数值，例如增长5%、力争6%中的6%。 | — | target
目标期 | horizon | 目标是当年的还是跨年度的。 | — | deadline
承诺 可核查事项 | commitment | 报告向大会作出的、到期可以核查是否做到的一项安排。 | = BuildCanada commitment | target（有数值、有期限）
时限 完成时限 | deadline | 一项任务应当完成的最后一天。 | ≈ OC4IDS Milestone.dueDate | period
范围 | scope | 一项承诺是当年完成还是跨年度推进。 | — | dimension
建议单位 | hint | 根据词句和职责分工推断的承办单位，只供选择，不作认定。 | — | lead
疑点 | finding | 使用文件之前应当核对的地方：错字、错数、缺字、重复、前后不一等。 | ≈ DHIS2 follow-up | error
句子归属 归属 | coverage covered | 每一句话读出了什么，或者为什么没有读出事项。 | — | percentage
解读依据 | explanation explain | 一句话用了哪些规则、各读出了什么。 | — | comment
职责分工 | duty duties | 各部门的职责范围，以及指向它的词语，作为推断承办单位的依据。 | — | 分工（领导分工）
术语 | term | 文件用语与代码用名的一一对应。 | — | 同义词
任务分解 分解表 | breakdown brokenDown | 把报告逐句分解为有牵头单位和时限的事项的表。 | — | reading
报告条目 条目 | row drawn printed | 分解表的一行，对应报告中的一段原文，序号在印发时固定。 | — | item
拆分粒度 | cut | 分解时按句、按分句还是按段成行。 | — | 数值的压减
分组 | group | 分解表中同一标题下的各行。 | — | 单位、机构
表列 栏目 | column | 表中取自同一项内容的一列，有标题。 | — | field
未列入 | leftOut | 报告计划部分中没有成为分解表一行的句子，逐句写明理由。 | — | 遗漏
工作表 | sheet | 电子表格文件中的一张表，单元格按行列排列。 | — | document
单元格 | cell | 工作表中一行一列相交的一格。 | — | item
合并单元格 | merge | 工作表中并为一格的相邻单元格，内容写在左上角。 | — | merged（事项合并）
填报表 反馈表、征求意见表 | form returnForm commentForm | 发给单位填写后收回的表格文件。 | ≈ DHIS2 data set | submission
表格 | table | 单位自己编制的分解表，从文件中读入。 | — | breakdown（本系统的分解表）
导入 | imported import | 从文件读入、尚未入账的内容。 | — | recorded（已入账）
段落 | paragraph | 文件中的一个自然段，带有段号。 | — | row
推测 | guess | 不能确定、需要有人看过的判断，写明理由。 | — | finding
原文对应 | link linkable | 表中的一行与报告中的一段原文之间的对应。 | — | source
既有分工 | learned | 上一次交办或者有人改定的分工，供同类事项参照。 | — | duty
量化指标 量化目标 | measure | 一行或一个事项用什么指标、什么单位、到什么数值来衡量。 | ≈ OC4IDS Observation.measure | indicator
台账 | ledger | 从任务下达到销号全过程的记录，只增补、不涂改。 | — | spreadsheet、account
台账事项 事项 | item | 台账中逐项跟踪的一件事，有来源、责任单位和时限。 | —（≈ IATI activity） | record、entry
任务 工作任务 | task | 报告要求办的一件事。 | —（≈ IATI activity） | target
重点项目 项目 | project | 有建设内容、投资和工期的工程。 | = OC4IDS project | item
民生实事 | livelihood | 政府年初向社会公布、当年为群众办成的实事。 | — | project（可以是服务而非工程）
项目状态 | status | 项目所处的阶段，从储备、开工到竣工、取消。 | = OC4IDS projectStatus | state（事项的状态）
节点 里程碑 | milestone | 事项进行中有日期、可核查的阶段成果。 | = OC4IDS Milestone | step
形象进度 | physicalProgress | 工程实体完成的比例或部位。 | = OC4IDS metricID physicalProgress | actual
投资完成进度 | financialProgress | 已完成投资占计划投资的比例。 | = OC4IDS metricID financialProgress | spend | 3
变更 调整 | modification | 经有权机关同意，对目标、时限、责任等所作的改动，写明理由和前后内容。 | = OC4IDS Modification（用于合同） | update
单位 部门、县区 | orgUnit | 承担任务的机关、部门、县区或企事业单位。 | = DHIS2 organisation unit | unit、department
牵头单位 主责单位、牵头部门 | lead | 对一件事项的办理结果负总责的单位，未写明时为排在第一的单位。 | ≈ IATI role 2 Accountable | owner
责任单位 承办单位 | responsible | 按分工具体办理事项的单位。 | ≈ IATI role 4 Implementing | lead
配合单位 协办单位 | supporting | 协助牵头单位办理事项的单位。 | — | responsible
责任人 | officer | 单位内对事项直接负责的人。 | ≈ OC4IDS people | user | 3
分管领导 牵头领导 | sponsor | 按领导分工分管某单位或某事项的政府领导。 | ≈ OC4IDS people | officer
岗位 | post | 职责所系的职位，人员变动时职责随岗位移交。 | — | holder
任职人 | holder | 某一时期担任或代理某一岗位的人。 | ≈ OC4IDS people | user
名册 | register | 单位、岗位、任职人、领导分工和规则选用的记录，按日期说明当时的情况。 | — | ledger
单位统称 | orgUnitGroup members | 把若干单位合称的说法，例如各县（市、区）。 | ≈ DHIS2 organisation unit group | orgUnit
领导分工 | division | 从某一天起，一个单位由哪一位领导分管。 | — | duty
代录授权 | delegation | 对口科室代某一岗位录入的授权，写明依据。 | — | division
规则选用 | chosen | 一个地方从某一天起采用哪一种规则预设。 | — | policy
账号 | account | 一个人进入系统所用的用户名及其角色。 | — | user、ledger
上传文件 | file storedFile fileUpload | 上传到系统的一份文件，按内容的摘要保存，同样的内容只存一份。 | ≈ IATI document-link | document（报告等文件的文字）
密级标志 密级 | secret secretMark secretCheck | 文件上标明绝密、机密、秘密和保密期限的文字（《中华人民共和国保守国家秘密法》）；标有的文件不得上传。 | — | embargo（发布前保密）
移除 | removal remove | 由两人按文件把一段文字或一份文件从系统中去掉，留下记载。 | — | delete、cancelled
备份 | backup backupKey | 全部台账在某一时刻的一份加密副本。 | — | export
导出 | export exported exportedList ofBreakdown | 把一个政府的台账写成公开格式的数据文件，附数据字典。 | — | backup
恢复 | restore | 把一份备份放回空的数据库，并核对与备份时一致。 | — | reopened
检索 | search searchHit | 在台账、分解表和文件中找出含有某段文字的内容。 | — | filter
检索摘录 | excerpt | 检索到的文字连同前后的一段原文。 | — | quote
登录 | signIn signOut | 一个账号凭口令进入系统，直到退出或者过期。 | — | session（届次会议）
访问权限 | access | 哪一个角色对哪一类事项可以办理什么。 | — | grant（指名的特别授权）
特别授权 | grant action | 指名给予一个人的、有期限的例外许可。 | — | role
交接清单 交接 | handoverSheet handover | 分工或者人员变动时随岗位移交的未办结事项。 | — | submission
单位识别 | match | 一段文字所写的单位与名册中哪一个单位对应，是照名称、简称还是推测。 | — | hint
数据来源 | numberSource | 一项指标的数据由谁发布、按哪一份发布日历。 | — | lead
报告期 考核期 | period | 数据所属的起止时间，首尾两天都算在内。 | = IATI、DHIS2、OC4IDS period | phase
填报 报送 | submission submit | 单位就一个报告期报送的完成值和情况说明。 | ≈ DHIS2 data entry | report
审核 | approval approve | 单位负责人对填报内容的审查同意。 | ≈ DHIS2 approvals | validate | 3
核验 | verification verify | 由填报单位以外的人对完成情况的查核，写明方法和结论。 | ≈ Tola means of verification | approval
佐证材料 | evidence | 证明完成情况的文件、照片、数据等材料。 | ≈ IATI document-link | attachment
序时进度 | proRata | 按已过月数占计划月数的比例应当达到的进度。 | — | schedule | 3
滞后 | lag | 完成进度低于序时进度的幅度，以百分点计。 | — | delay（以天计）
亮灯 | light shownLight | 按规定的标准用颜色标明事项进展快慢。 | ≈ DHIS2 legend | status
预警 | warning | 进展达到规定的警戒标准时发出的提醒。 | — | error | 3
台账事件 | event | 台账上增补的一条事实，写明哪一件事项、什么动作、谁在哪一天办理。 | — | record
办理动作 | deed | 对一件事项所办的一个动作，例如印发、签收、采用、退回、延期。 | — | task
办理记录 | act | 一个动作由谁办理、代谁办理、凭什么依据、哪一天收到。 | — | deed
不予办理 | refusal | 台账不接受一个动作的决定，写明原因和下一步怎么办。 | — | error
状态 | state | 事项在某一天的办理环节、填报状态和进展三个方面的情况。 | — | status（项目状态）
办理环节 | lifecycle | 事项从草拟、印发、签收、办理到销号所处的环节。 | ≈ IATI activity-status | progress
填报状态 | reporting | 一个报告期应报的内容是否到期、已报、退回或者待发布。 | — | submission
进展 | progress | 事项的完成情况与进度安排相比的结论：超前、正常、滞后、逾期、完成或者无法判断。 | — | proRata
进度安排 | schedule | 事项从开始到时限各个时间应当完成的比例。 | ≈ OC4IDS Milestone 的集合 | deadline
进度预设 | preset | 事先定好、可供选用的按月进度安排。 | — | schedule
容差 | tolerance | 目标写有左右时，差多少仍算达到。 | — | lag
填报值 | value | 用来衡量完成情况的数、已完成的节点或者是否完成。 | = IATI period/actual/@value | target
外部数据 | figure | 不由承办单位自报、由核验人或者发布单位给出的数值。 | — | value
数据版本 | vintage | 同一时期的数据先后发布的版次：预计、快报、初步核算、核实、修订。 | — | edition
发布日历 | release releaseDay | 某一时期的数据在哪一天发布。 | — | issued（印发）
日期 | calendarDate | 公历的一天，不含时刻。 | = IATI iso-date | period
工作日历 节假日安排 | calendar | 一年中哪些天放假、哪些周末上班，依据国务院办公厅的通知。 | — | schedule
小数 | decimal | 以数字书写、不经四舍五入的数值。 | — | 浮点数
分数 | fraction | 两个整数之比，用于精确比较完成比例。 | — | percentage
规则预设 办法 | policy | 各地亮灯、填报等规则的数据文件，写明时间和依据。 | — | 政策文件
人工调整 | override | 有权的人在一定期限内改变系统计算的亮灯，写明理由，两者都显示。 | — | modification
总数变动 | bridge | 事项总数由上期到本期的逐项增减说明。 | — | difference
年末预测 | forecast | 按已有各期的增量推算的年末数值和范围，写明方法。 | — | target
分解数 | share | 一项目标分给一个单位承担的数值。 | — | dimension
督办 | supervision supervise | 对事项办理情况的跟踪催办；督查另见《政府督查工作条例》（国务院令第733号）。 | — | inspection（督查）、monitoring | 3
督办单 | notice noticePaper noticeTrigger noticeSuggestion | 要求单位限期办理并回复的书面通知；对不属本级管理的单位用商请函。 | — | ticket
督办梯次 | noticeStep | 督办由轻到重的各级：提醒、预警、督办单、约谈。 | — | level
督查单位 | supervisingBody | 负责督查一件事项的单位，未写明时为政府督查机构。 | — | lead
单位关系 | orgUnitRelation relation | 单位与本级政府的关系：部门、县区、党委部门、双重管理、垂直管理、驻地单位等。 | — | parent
督查权限 | power | 按单位关系，对一个单位可以督办、退回、点名、评分、排名到什么程度。 | — | 权力（职权）
每日提要 | digest | 每个工作日一次，列出要求一个单位办的各件事。 | — | 散列值（hash）
填报负担 | burden | 一个单位一个月要填几次、几项，其中几项已预填。 | — | score
清单 清单来源 | sourceList | 事项列入的清单：政府工作报告、党委全会、民生实事、重点项目等。 | — | breakdown
公开范围 | visibility | 事项只供内部查看，还是对外公开。 | — | embargo
发布前保密 | embargo | 数据公布之前只供指定岗位查看，公布当天起不再限制。 | — | visibility
填报频次 | frequency | 事项多久填报一次：按月、按季、按年、到节点时、只取发布数。 | — | period
内容 | words | 一个动作中由人写明的各项内容。 | — | quote
滞后原因 | cause causeCategory | 进度滞后的原因，分类别，并写明情况。 | — | reason（理由）
需协调事项 | ask coordinationRequest request | 单位请其他单位配合的事项，写明内容、对象和时间，办到答复为止。 | — | task
欠报 | owed | 应当填报而没有填报或退回后没有改好的报告期，补报以前一直算欠。 | — | 逾期（overdue）
逾期补报 | lateGrant | 报告期锁定后，准许指名的单位或人在期限内补报。 | — | extension（延期）
特殊情形 | circumstance | 亮灯时要考虑、数据看不出的情况，由人具名写明。 | — | override
下设事项 | part parts | 由牵头单位从一件事项分出、另行计数的工作事项。 | — | row
交办 | assignment assign | 把事项正式下达给承办单位。 | — | task | 3
签收 | signedFor | 单位确认收到并承担交办的事项。 | — | approval
异议 | objected | 单位认为交办不当，在规定时间内书面提出的意见。 | — | appeal
裁定 | ruled | 有权的人对异议作出的决定。 | — | approval
版次 征求意见稿、印发稿 | edition stage | 分解表从征求意见到印发的各个稿次。 | — | version（软件版本）
条目内容 | content | 分解表一行写明的分组、要点、任务、指标、时限和分工，可以修改，原文不变。 | — | quote
条目修改 | edit | 对条目内容中若干项的改动，写明改成什么。 | — | modification（印发后的调整）
计划句 未列入语句 | planSentence sentence | 报告计划部分中没有列入分解表的一句话，待列入或者待写明理由。 | — | row
承接新稿 | rebased | 报告出了新稿，已复核的条目逐条对应到新稿的文字。 | — | edition
征求意见 | consultation | 把分解表发给有关单位提出意见的一轮程序，写明截止时间和逾期未反馈如何认定。 | — | comment
反馈意见 | comment | 单位在征求意见时对某一条目提出的意见。 | — | instruction（批示）
反馈方式 | way | 意见以意见表、系统填写还是文件送达。 | — | basis
采纳裁定 | ruling | 有权的人对一条反馈意见或一处文字变动作出的决定，写明理由。 | — | approval
逾期未反馈 | silence | 单位在截止时间前没有反馈，按通知视为同意或者仍应答复。 | — | 无意见
印发前待办 | hindrances | 分解表印发之前还没有办完的事：未说明理由的语句、未裁定的意见、没有牵头单位的条目等。 | — | finding
锁定栏改动 | changedCell | 收回的表中，不需填写的栏目与下发时不同的一格。 | — | 修改为
数值待核 | lostNumber | 条目的量化目标写着、文字改动后却没有了的数，印发前由人核对。 | — | finding
意见采纳结果 | proposalOutcome | 采纳一条意见后条目改成什么；看不出的，由人写明。 | — | commentRuling
印发 | issue | 分解表经批准以文号下发的一次。 | — | edition
采纳情况 采纳情况表 | adoption | 一轮征求意见中各条意见的采纳结果和各单位的反馈情况。 | — | ruling
对照 对照稿 | redline | 两个版次逐条、逐字的异同。 | — | rebased
批示件 领导批示 | instruction | 领导同志在文件上写明办理要求的批示。 | — | comment
会议议定事项 议定事项 | decision | 政府会议决定办理的事项。 | — | resolution
政府 本级政府 | government | 在本系统单独建账的一级政府，各级政府的记录互不可见。 | — | orgUnit
建账 | founding founded | 一级政府的记录从此开始：定下名称、层级和摘要算法，写成事件链的第一条。 | — | 建库
事件链 | chain chainBreak | 一级政府的全部事件按次序相扣，每条含上一条的摘要，改动、缺失、插入任何一条都能查出。 | — | log
链锚 | anchor | 某一时刻事件链的序号和摘要，打印或交其他单位保存，日后用来证明以前的记录没有改过。 | — | backup
摘要算法 | digestAlgorithm | 计算事件链摘要的算法：SM3（GB/T 32905）或SHA-256，建账时选定，以后不变。 | — | digest（每日提要）
账册 | book | 事件链上的一类记录：事项、分解表、名册，以及文件、账号、移除。 | — | document
入链事实 链上记录 | fact entry storedEntry | 写入事件链的一件事：谁、代谁、凭什么、对什么做了什么。 | — | facts（文件信息）
记录 | record recorded | 把事件写入事件链并更新各项现状；也指写下以后的一项现状。 | — | event
记录版本 | version | 一项现状最后一次变动的事件序号，两人同时改动时据以判断谁看到的是旧的。 | — | edition（版次）
投影 现状 | projection | 由事件逐条累加得出、供查询的各项现状，随时可以由事件重新得出。 | — | record（写入的记录）
事务 | transaction | 要么全部完成、要么全部不做的一组读写，只涉及一级政府。 | — | event
数据库 内置数据库、试验库 | database trialDatabase | 保存全部记录的PostgreSQL，内置于本程序或由服务器提供。 | — | 数据集
列表 | list page cursor filter summary | 按条件筛选、按次序分页给出的若干项。 | — | sourceList（清单）
消息 发件箱 | outbox message | 系统要在页面之外告诉有关人员的话，放在发件箱里；没有设置发送渠道的只在箱内显示。 | — | notice（督办单）
每日状态 | dailyState | 每天开始时保存的各事项状态、亮灯和应督办情况，用来说明当日有哪些变化。 | — | state（随时计算）
移除申请 | removalRequest | 一人提出、由另一人确认的移除事项。 | — | removal（已办的移除）
申诉 | appeal | 单位对通报、评分结果要求复核的意见。 | — | objection（对交办） | 3
销号 | closeOut closed | 事项经申请、审核确认完成后从跟踪清单中注销。 | ≈ IATI activity-status 4 Closed | delete、complete
考核评分 评分、考核 | score scoring | 按年度办法对完成情况计算的分数。 | — | rating | 3
`

/** The glossary (术语表), in the order of the work: the document, its numbers, its promises, then the ledger. */
export const terms: readonly Term[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [chinese, english, means, standard, not, later] = row.split('|').map((cell) => cell.trim())
    const [zh, variants] = chinese!.split(' ')
    const [id, ...forms] = english!.split(' ')
    return {
      zh: zh!,
      also: variants ? variants.split('、') : [],
      id: id!,
      forms,
      means: means!,
      standard: standard!,
      not: not!,
      later: later === undefined ? undefined : Number(later),
    }
  })
