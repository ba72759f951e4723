import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentFacts } from '../../test/listing.ts'
import { marked } from '../../test/marked.ts'
import { type Parts, readIn, within } from '../../test/report.ts'

/** The commitments that a paragraph of the named part gives. */
function commitmentsOf(words: string, part: Exclude<keyof Parts, 'title'> = 'tasks') {
  const placed = readIn(part, words)
  return within(placed.reading.commitments, placed, words.length)
}

// The rule; a sentence of the task part, ⟦ ⟧ around each promise; what each says: type; quantities; deadline; multi.
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['counted', '⟦新建学校3所⟧。', ['task; 3 所']],
  ['counted with a bound', '⟦培育专精特新企业30家左右⟧。', ['task; 30 家 about']],
  ['counted growth', '⟦技改投资增长10%以上⟧。', ['task; 10 % at_least']],
  ['counted level', '⟦全社会研发投入强度达到2.25%⟧。', ['task; 2.25 %']],
  ['counted, soft verb', '⟦推进城区道路改造12公里⟧。', ['task; 12 公里']],
  ['counted, not less', '⟦民间投资占比不低于60%⟧。', ['task; 60 % at_least']],
  ['counted, range', '⟦每个乡镇打造示范村1—2个⟧。', ['task; 1~2 个 range']],
  ['counted in words', '⟦出台惠企措施二十条⟧。', ['task; 20 条']],
  ['list under one verb is one', '⟦新建学校3所、幼儿园5所⟧。', ['task; 3 所; 5 所']],
  [
    'list of three under one verb is one',
    '⟦新增公共停车位2000个、充电桩300个、公共自行车500辆⟧。',
    ['task; 2000 个; 300 个; 500 辆'],
  ],
  [
    'different verbs are different promises',
    '⟦新建学校3所⟧、⟦改造老旧小区12个⟧。',
    ['task; 3 所', 'task; 12 个'],
  ],
  ['different verbs by comma', '⟦新建口袋公园6处⟧，⟦打通断头路4条⟧。', ['task; 6 处', 'task; 4 条']],
  ['size belongs to the thing', '⟦实施重点项目86个，总投资320亿元⟧。', ['task; 86 个; 320 亿元']],
  [
    'growth on last year belongs to the level',
    '⟦接待游客达到900万人次、增长10%⟧。',
    ['task; 900 万人次; 10 %'],
  ],
  ['built', '⟦建成云溪中学新校区⟧。', ['project']],
  ['finished', '⟦完成城南污水处理厂扩建⟧。', ['project']],
  ['begun', '⟦开工建设云泽河大桥⟧。', ['project']],
  ['begun with year', '⟦年内开工建设云泽河大桥⟧。', ['project; 2026-12-31 年内']],
  ['opened', '⟦县图书馆新馆建成开放⟧。', ['project']],
  ['subject before the verb', '⟦梧云高速云泽段建成通车⟧。', ['project']],
  ['plan issued', '⟦编制完成县域商业体系建设规划⟧。', ['task']],
  ['title won', '⟦创建国家级夜间文化和旅游消费集聚区⟧。', ['task']],
  ['event held', '⟦举办第三届云泽茶文化节⟧。', ['task']],
  ['deadline in front', '⟦6月底前建成云溪大桥⟧。', ['project; 2026-06-30 6月底前']],
  ['deadline in the middle', '⟦云泽至梧陵高速公路年内建成通车⟧。', ['project; 2026-12-31 年内']],
  ['deadline of a count', '⟦9月底前新建幼儿园6所⟧。', ['task; 6 所; 2026-09-30 9月底前']],
  [
    'deadline at the head, by comma',
    '上半年，⟦建成标准厂房12万平方米⟧，⟦引进企业8家⟧。',
    ['task; 12 万平方米; 2026-06-30 上半年 inherited', 'task; 8 家; 2026-06-30 上半年 inherited'],
  ],
  [
    'two heads in one paragraph',
    '上半年，⟦引进企业8家⟧；下半年，⟦开工二期工程⟧。',
    ['task; 8 家; 2026-06-30 上半年 inherited', 'project; 2026-12-31 下半年 inherited'],
  ],
  [
    'a deadline of its own ends the head',
    '⟦6月底前改造危桥12座⟧，⟦年底前改造危桥20座⟧。',
    ['task; 12 座; 2026-06-30 6月底前', 'task; 20 座; 2026-12-31 年底前'],
  ],
  [
    'each thing with its own day',
    '⟦确保云溪大桥6月底前通车⟧，⟦城北大道年底前竣工⟧。',
    ['project; 2026-06-30 6月底前', 'project; 2026-12-31 年底前'],
  ],
  [
    'days over a list of verbs',
    '⟦年内完成云溪水库除险加固⟧，⟦启动城西水厂建设⟧。',
    ['project; 2026-12-31 年内', 'project; 2026-12-31 年内 inherited'],
  ],
  ['within three years', '⟦三年内改造农村危桥60座⟧。', ['task; 60 座; 2028-12-31 三年内; multi']],
  [
    'taking three years, head of two',
    '用三年时间，⟦改造老旧小区100个⟧，⟦惠及居民2万户⟧。',
    [
      'task; 100 个; 2028-12-31 用三年时间 inherited; multi',
      'task; 2 万户; 2028-12-31 用三年时间 inherited; multi',
    ],
  ],
  ['deadline by quarter', '⟦一季度出台人工智能赋能工业实施方案⟧。', ['task; 2026-03-31 一季度']],
  [
    'deadline beyond the year',
    '⟦到2028年培育产值10亿元以上企业5家⟧。',
    ['task; 5 家; 2028-12-31 到2028年; multi'],
  ],
  ['full-width numbers', '⟦新增床位２００张⟧。', ['task; 200 张']],
  ['thousands separator', '⟦培训农民1,200人⟧。', ['task; 1200 人']],
  ['from and to', '⟦市政管网漏损率由12%下降到9%⟧。', ['task; 12 %; 9 %']],
  ['tenths', '⟦入企检查频次下降三成⟧。', ['task; 3 成']],
  ['doubling', '⟦数字经济规模翻一番⟧。', ['task; 1 番']],
  ['sum and what it builds', '⟦投资3.2亿元，新建云溪初级中学等3所学校⟧。', ['task; 3.2 亿元; 3 所']],
  ['sum of the thing', '⟦总投资12亿元的云溪电子信息产业园一期建成投产⟧。', ['project; 12 亿元']],
  ['things and their sum', '⟦谋划储备项目200个以上，总投资1000亿元⟧。', ['task; 200 个 at_least; 1000 亿元']],
  ['funds and their growth', '⟦争取专项债资金20亿元，同比增长10%⟧。', ['task; 20 亿元; 10 %']],
  ['object behind the last number', '⟦启动3000户、完成2000户家庭适老化改造⟧。', ['task; 3000 户; 2000 户']],
  ['set of firms under one verb', '⟦培育创新型中小企业30家、科技型中小企业50家⟧。', ['task; 30 家; 50 家']],
  [
    'three rates, three promises',
    '⟦规上工业增加值增长8%⟧，⟦工业投资增长12%⟧，⟦技改投资增长15%⟧。',
    ['task; 8 %', 'task; 12 %', 'task; 15 %'],
  ],
  ['soft clause, then a count', '严格控制一般性支出，⟦“三公”经费压减5%以上⟧。', ['task; 5 % at_least']],
  ['support, then a count', '支持企业上市，⟦力争新增上市公司1家⟧。', ['task; 1 家']],
  ['其中', '⟦新增规上工业企业10家以上⟧，其中⟦产值超亿元企业3家⟧。', ['task; 10 家 at_least', 'task; 3 家']],
  ['villages of towns', '⟦完成5个镇22个村生活污水治理⟧。', ['task; 5 个; 22 个']],
  ['title striven for', '⟦争创全国文明城市⟧。', ['task']],
  ['title won in the end', '⟦力争创成国家级电子商务进农村综合示范县⟧。', ['task']],
  ['review passed', '⟦确保通过国家卫生县城复审⟧。', ['task']],
  ['plan made', '⟦编制完成《云泽县国土空间总体规划（2021—2035年）》⟧。', ['task']],
  ['plan amended', '⟦修编云溪新区控制性详细规划⟧。', ['task']],
  ['ten livelihood matters', '⟦扎实办好10件民生实事⟧。', ['task; 10 件']],
  ['rate of dealing', '⟦人大代表建议、政协提案按时办结率100%⟧。', ['task; 100 %']],
  [
    'two promises in a paragraph',
    '⟦新建学校3所⟧。加强师德师风建设。⟦新增学位2000个⟧。',
    ['task; 3 所', 'task; 2000 个'],
  ],
  [
    'projects and investment under two verbs',
    '⟦实施亿元以上重点项目120个⟧，⟦完成投资260亿元⟧。',
    ['task; 120 个', 'task; 260 亿元'],
  ],
  ['approval within the year', '⟦力争云溪机场年内获批立项⟧。', ['task; 2026-12-31 年内']],
  ['planning begun', '⟦启动新一轮国土空间规划编制工作⟧。', ['task']],
  ['census, its ordinal no number', '⟦完成第五次全国经济普查⟧。', ['task']],
  [
    'soft campaign, then counts of the whole year',
    '深入开展“招商引资突破年”活动，⟦全年新签约项目100个以上⟧，⟦到位资金80亿元⟧。',
    ['task; 100 个 at_least; 2026-12-31 全年', 'task; 80 亿元; 2026-12-31 全年 inherited'],
  ],
  [
    'soft start, then a stage by a day',
    '加快推进云溪水库工程建设，⟦年内完成大坝主体工程⟧。',
    ['project; 2026-12-31 年内'],
  ],
  ['two hospitals, one verb', '⟦建成投用县中医院新院区、县妇幼保健院⟧。', ['project']],
  ['two phases, one day', '⟦推动云溪产业园二期、物流园三期年内竣工投产⟧。', ['project; 2026-12-31 年内']],
  ['two verbs of one road', '⟦新建、改建“四好农村路”86公里⟧。', ['task; 86 公里']],
  [
    'farmland and irrigation',
    '⟦建成高标准农田5万亩⟧，⟦新增高效节水灌溉面积1万亩⟧。',
    ['task; 5 万亩', 'task; 1 万亩'],
  ],
  [
    'one verb, three kinds',
    '⟦培育省级以上农业龙头企业5家、农民合作社示范社20家、家庭农场30家⟧。',
    ['task; 5 家; 20 家; 30 家'],
  ],
  ['rate striven for', '⟦力争规上工业增加值增长8%以上⟧。', ['task; 8 % at_least']],
  ['rate reached', '⟦城区集中供热普及率达到95%以上⟧。', ['task; 95 % at_least']],
  ['funds', '⟦落实惠企纾困资金1.2亿元以上⟧。', ['task; 1.2 亿元 at_least']],
  ['measures counted', '⟦出台支持民营经济发展30条措施⟧。', ['task; 30 条']],
  ['two events', '⟦举办第三届云溪文化旅游节、首届茶产业博览会⟧。', ['task']],
  ['review to pass', '⟦确保通过国家卫生县城复审验收⟧。', ['task']],
  ['title to win', '⟦创成省级文明县城⟧。', ['task']],
  [
    'renewal: one verb over two things, another verb',
    '推进城市更新，⟦改造老旧小区30个、背街小巷20条⟧，⟦新增停车泊位1500个⟧。',
    ['task; 30 个; 20 条', 'task; 1500 个'],
  ],
  [
    'later year at the head',
    '到2027年，⟦数字经济核心产业增加值占地区生产总值比重达到10%⟧。',
    ['task; 10 %; 2027-12-31 到2027年 inherited; multi'],
  ],
  [
    'plan period at the head',
    '“十五五”期间，⟦新增产值超百亿元企业3家⟧。',
    ['task; 3 家; 2030-12-31 “十五五”期间 inherited; multi'],
  ],
  [
    'three stages of one project',
    '⟦3月底前完成项目前期⟧，⟦6月底前开工建设⟧，⟦年底前完成投资1亿元⟧。',
    ['project; 2026-03-31 3月底前', 'task; 2026-06-30 6月底前', 'task; 1 亿元; 2026-12-31 年底前'],
  ],
  [
    'quarter and half year',
    '⟦一季度新开工项目不少于20个⟧，⟦上半年完成投资50%以上⟧。',
    ['task; 20 个 at_least; 2026-03-31 一季度', 'task; 50 % at_least; 2026-06-30 上半年'],
  ],
  ['in every township', '⟦每个乡镇至少建成1个综合性养老服务中心⟧。', ['task; 1 个']],
  ['rate without 到', '⟦农村卫生厕所普及率达90%⟧。', ['task; 90 %']],
  ['soft verb, counted', '⟦统筹推进12个重点镇建设⟧。', ['task; 12 个']],
  ['reform, then a rate', '深化“放管服”改革，⟦政务服务事项网办率达到98%⟧。', ['task; 98 %']],
  [
    'red line and floor',
    '⟦严守63.5万亩耕地红线⟧，⟦粮食播种面积稳定在58万亩以上⟧。',
    ['task; 63.5 万亩', 'task; 58 万亩 at_least'],
  ],
  ['school to be moved', '⟦抓紧启动县第三中学迁建⟧。', ['project']],
  ['grades in names', '⟦力争新增A级景区2家⟧，⟦创建4A级景区1家⟧。', ['task; 2 家', 'task; 1 家']],
  ['minutes in a name', '⟦打造15分钟便民生活圈10个⟧。', ['task; 10 个']],
  ['volts in names', '⟦建设10千伏线路60公里、35千伏变电站2座⟧。', ['task; 60 公里; 2 座']],
  ['sum and month', '⟦总投资20亿元的新能源电池项目6月投产⟧。', ['project; 20 亿元; 2026-06-30 6月']],
  ['bonds', '⟦发行地方政府专项债券10亿元以上⟧。', ['task; 10 亿元 at_least']],
  ['number in the middle', '⟦全面完成1200套棚改安置房建设任务⟧。', ['task; 1200 套']],
  ['brackets in the verb', '⟦新（改、扩）建幼儿园5所⟧。', ['task; 5 所']],
  ['people sent', '⟦选派100名科技特派员服务基层⟧。', ['task; 100 名']],
  [
    'training and talents',
    '⟦组织开展职业技能培训6000人次⟧，⟦新增高技能人才800人⟧。',
    ['task; 6000 人次', 'task; 800 人'],
  ],
  ['money for a purpose', '⟦安排财政资金5000万元支持企业技改⟧。', ['task; 5000 万元']],
  ['two works, one number', '⟦实施农村危房改造和抗震改造210户⟧。', ['task; 210 户']],
  [
    'upgrade, network, rate',
    '⟦完成县城污水处理厂提标改造⟧，⟦新建污水管网15公里⟧，⟦生活污水集中收集率提高到75%⟧。',
    ['project', 'task; 15 公里', 'task; 75 %'],
  ],
  [
    'two rates under 确保',
    '⟦确保重点水域水质优良率稳定在100%、饮用水源地水质达标率100%⟧。',
    ['task; 100 %; 100 %'],
  ],
  ['jobs, then a soft clause', '⟦城镇新增就业5000人以上⟧，零就业家庭动态清零。', ['task; 5000 人 at_least']],
  [
    "projects and the year's investment",
    '⟦扎实推进23个省市重点项目，年度计划投资68亿元⟧。',
    ['task; 23 个; 68 亿元'],
  ],
  [
    'roads in a soft clause, then money by the year’s end',
    '大力推进云溪至梧陵高速、云泽至松屏一级公路建设，⟦确保年内完成投资12亿元⟧。',
    ['task; 12 亿元; 2026-12-31 年内'],
  ],
  [
    'three verbs by 、',
    '⟦新改建农村公路100公里以上⟧、⟦实施危桥改造20座⟧、⟦创建“四好农村路”示范乡镇2个⟧。',
    ['task; 100 公里 at_least', 'task; 20 座', 'task; 2 个'],
  ],
  ['two verbs as one', '⟦引进培育高层次人才50名、高技能人才300名⟧。', ['task; 50 名; 300 名']],
  ['firms named and counted', '⟦支持云溪茶业等3家企业上市⟧。', ['task; 3 家']],
  ['clusters of a size', '⟦打造3个百亿级产业集群⟧。', ['task; 3 个']],
  ['two counts under one verb', '⟦推进20个在建项目加快建设、15个新建项目尽快开工⟧。', ['task; 20 个; 15 个']],
  ['measures by name', '⟦制定出台《云泽县优化营商环境实施办法》⟧。', ['task']],
  [
    'plans begun and approved',
    '⟦启动城北新区控制性详细规划编制⟧，⟦完成国土空间总体规划报批⟧。',
    ['task', 'task'],
  ],
  [
    'jobs of two kinds',
    '⟦新增城镇就业5000人、失业人员再就业1500人⟧，确保零就业家庭动态清零。',
    ['task; 5000 人; 1500 人'],
  ],
  ['standards 分别', '⟦将城乡低保标准分别提高到每人每月720元、560元⟧。', ['task; 720 元; 560 元']],
  [
    'standard from and to',
    '⟦城乡居民基本医疗保险补助标准由每人每年640元提高到670元⟧。',
    ['task; 640 元; 670 元'],
  ],
  [
    'campaign, count, rate',
    '持续开展“厕所革命”，⟦改造户厕3000座⟧，⟦行政村生活垃圾无害化处理率达到98%⟧。',
    ['task; 3000 座', 'task; 98 %'],
  ],
  [
    'names with numbers, then their count',
    '⟦实施110千伏云溪变扩建、35千伏松屏变新建等电网工程6项⟧。',
    ['task; 6 项'],
  ],
  ['soft building, then a count', '加快5G、物联网等新型基础设施建设，⟦新建5G基站200个⟧。', ['task; 200 个']],
  [
    'funds and a part',
    '⟦争取省级以上资金30亿元⟧，其中⟦债券资金10亿元⟧。',
    ['task; 30 亿元', 'task; 10 亿元'],
  ],
  [
    "the year, half a year, the year's end",
    '⟦全年实施城市更新项目16个⟧，⟦上半年开工率达到80%⟧，⟦年底前完成12个⟧。',
    ['task; 16 个; 2026-12-31 全年', 'task; 80 %; 2026-06-30 上半年', 'task; 12 个; 2026-12-31 年底前'],
  ],
  ['three lists, a count', '办好开工、投产、达产三张清单，⟦实现新开工项目60个⟧。', ['task; 60 个']],
  ['a soft verb with a number', '⟦引导金融机构新增贷款40亿元⟧。', ['task; 40 亿元']],
  [
    'a multiple and a term',
    '⟦力争用三年时间实现县域规上工业产值翻番⟧。',
    ['task; 2028-12-31 用三年时间; multi'],
  ],
  ['tonnes in a name', '⟦完成10万吨铝材项目一期建设⟧。', ['project']],
  ['at least, of schools', '⟦建成养老院2所以上⟧。', ['task; 2 所 at_least']],
  [
    'end of a plan at the head',
    '到“十五五”末，⟦全县森林覆盖率达到48%以上⟧。',
    ['task; 48 % at_least; 2030-12-31 到“十五五”末 inherited; multi'],
  ],
  ['a day makes a promise', '年底前，⟦实现城区污水全收集⟧。', ['task; 2026-12-31 年底前 inherited']],
  [
    'projects counted, a day for all',
    '⟦加快推进云溪医院二期、文化中心等12个项目，确保10月底前全部投入使用⟧。',
    ['task; 12 个; 2026-10-31 10月底前'],
  ],
  [
    'sizes of parts are names',
    '⟦落地亿元以上项目30个⟧，其中⟦5亿元以上10个、10亿元以上5个⟧。',
    ['task; 30 个', 'task; 10 个; 5 个'],
  ],
]

test.each(rows)('%s: %s', (_rule, phrase, facts) => {
  const { text, marks } = marked(phrase)
  const found = commitmentsOf(text)
  expect(found.map(({ text: words }) => words)).toEqual(marks.map(({ text: words }) => words))
  expect(found.map(commitmentFacts)).toEqual(facts)
})

// Soft sentences: directions, not promises that could be checked.
const soft = [
  ['improve', '持续优化营商环境。'],
  ['promote', '推进新型城镇化建设。'],
  ['speed up', '加快发展现代服务业。'],
  ['perfect', '完善公共服务体系。'],
  ['explore', '探索建立生态产品价值实现机制。'],
  ['strive for, no thing named', '积极争取上级政策支持。'],
  ['build up', '着力打造宜居宜业美丽城区。'],
  ['mechanism', '健全防止返贫动态监测和帮扶机制。'],
  ['strengthen', '加强耕地保护和用途管制。'],
  ['raise the level', '提升基层治理水平。'],
  ['support', '支持企业加大研发投入。'],
  ['encourage', '鼓励社会力量参与办学。'],
  ['guide', '引导金融机构服务实体经济。'],
  ['deepen', '深化国有企业改革。'],
  ['develop', '大力发展特色农业。'],
  ['keep', '坚持房住不炒定位。'],
  ['action in a name', '深入实施国企改革三年行动。'],
  ['numbers of names only', '推进“四好农村路”建设。'],
  ['numbers of a policy', '落实“1+N”政策体系。'],
  ['grade in a name', '支持松屏山创建5A级景区。'],
  ['hotline', '提升12345热线服务质效。'],
  ['safety line', '坚决守住不发生区域性系统性风险的底线。'],
  ['no return to poverty', '确保不发生规模性返贫。'],
  ['satisfying schools', '办好人民满意的教育。'],
  ['a batch', '谋划实施一批打基础、利长远的重大项目。'],
  ['preparation only', '积极推进云梧铁路前期工作。'],
  ['projects being promoted', '加快推进县人民医院迁建、县中医院改扩建等项目。'],
  ['balanced schooling', '实现县域内义务教育优质均衡发展。'],
  ['address', '各位代表！'],
  ['a saying', '一分部署，九分落实。'],
  ['atmosphere', '营造尊商重企的浓厚氛围。'],
  ['awareness', '增强全民国防意识。'],
  ['rectification without a day', '抓好中央环保督察反馈问题整改，确保按期销号。'],
  ['campaign in a name', '开展专项整治三年行动。'],
  ['hours in a name', '推行“7×24小时”不打烊服务。'],
  ["last year's target", '坚决完成年度节能降碳目标任务。'],
  ['applying', '积极申报国家级高新区。'],
  ['being supervised', '主动接受监督。'],
] as const

test.each(soft)('soft, %s: %s', (_rule, sentence) => {
  expect(commitmentsOf(sentence).map(({ text }) => text)).toEqual([])
})

// The same words promise in one part and report, name or complain in another.
const parts = [
  ['tasks', '新建学校3所。', 1],
  ['livelihood', '新建学校3所。', 1],
  ['self', '办理群众诉求2万件。', 1],
  ['review', '新建学校3所。', 0],
  ['targets', '今年全县经济社会发展主要预期目标是：地区生产总值增长6%。', 0],
  ['problems', '我们也清醒地看到，发展中还存在不少困难和问题：财政收入下降3%，重点项目仅开工12个。', 0],
] as const

test.each(parts)('in the %s part, %s gives %i', (part, words, count) => {
  expect(commitmentsOf(words, part)).toHaveLength(count)
})

// Type: a named work is a project, a number of like things a task; in the livelihood list all are livelihood.
const types = [
  ['tasks', '云溪电子产业园二期竣工投产。', 'project'],
  ['tasks', '完成县城雨污分流改造工程。', 'project'],
  ['tasks', '改造老旧小区12个。', 'task'],
  ['tasks', '出台低空经济发展实施方案。', 'task'],
  ['livelihood', '改造老旧小区12个。', 'livelihood'],
  ['livelihood', '建成云溪中学新校区。', 'livelihood'],
  ['livelihood', '为65岁以上老年人免费体检3万人次。', 'livelihood'],
  ['livelihood', '1．新建改扩建公办幼儿园5所。', 'livelihood'],
  ['livelihood', '一是改造农村危房60户。', 'livelihood'],
  ['tasks', '开工云溪大道西延工程。', 'project'],
  ['tasks', '完成县城污水处理厂提标改造。', 'project'],
  ['tasks', '启动新一轮国土空间规划编制工作。', 'task'],
  ['tasks', '培训新型职业农民500人。', 'task'],
  ['self', '一般性支出压减10%以上。', 'task'],
] as const

test.each(types)('type in %s: %s → %s', (part, words, type) => {
  expect(commitmentsOf(words, part).map((commitment) => commitment.type)).toEqual([type])
})

test('quantities lie in their promise and carry exact values', () => {
  const words = rows.map(([, phrase]) => marked(phrase).text).join('')
  for (const { start, text, quantities } of commitmentsOf(words)) {
    for (const quantity of quantities) {
      expect(text).toContain(quantity.text)
      if (quantity.canonical) expect(quantity.canonical.value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
      expect(start).toBeGreaterThanOrEqual(0)
    }
  }
})

test('law: sentences promise the same in any company', { timeout: 60_000 }, () => {
  const alone = new Map(
    rows.map(([, phrase]) => [marked(phrase).text, marked(phrase).marks.map(({ text }) => text)]),
  )
  const sentences = [...alone.keys(), ...soft.map(([, sentence]) => sentence)]
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences, { minLength: 2, maxLength: 7 }), (picked) => {
      const found = commitmentsOf(picked.join('')).map(({ text }) => text)
      expect(found).toEqual(picked.flatMap((sentence) => alone.get(sentence) ?? []))
    }),
    { numRuns: 30 },
  )
})
