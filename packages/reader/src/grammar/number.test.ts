import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked } from '../../test/marked.ts'
import { numbersIn, quantitiesIn } from '../../test/numbers.ts'
import { readNumbers } from './number.ts'

// Columns: what is shown; the phrase, ⟦ ⟧ around the words of the quantity; value; unit; comparator; canonical value.
const units = [
  ['percent', '地区生产总值增长⟦5%⟧', '5', '%', 'exactly', '5 percent'],
  ['decimal percent', '规上工业增加值增长⟦7.25%⟧', '7.25', '%', 'exactly', '7.25 percent'],
  ['per mille', '5岁以下儿童死亡率⟦3.4‰⟧', '3.4', '‰', 'exactly', '3.4 perMille'],
  ['points', '城镇化率提高⟦1.2个百分点⟧', '1.2', '个百分点', 'exactly', '1.2 percentagePoint'],
  ['points without 个', '增速回落⟦0.8百分点⟧', '0.8', '百分点', 'exactly', '0.8 percentagePoint'],
  ['basis points', '企业贷款利率下降⟦35个基点⟧', '35', '个基点', 'exactly', '35 basisPoint'],
  ['yuan', '农村低保标准提高到每月⟦620元⟧', '620', '元', 'exactly', '620 CNY'],
  ['ten thousand yuan', '争取衔接资金⟦8600万元⟧', '8600', '万元', 'exactly', '86000000 CNY'],
  ['hundred million yuan', '一般公共预算收入⟦36.57亿元⟧', '36.57', '亿元', 'exactly', '3657000000 CNY'],
  ['trillion yuan', '金融机构本外币存款余额⟦1.13万亿元⟧', '1.13', '万亿元', 'exactly', '1130000000000 CNY'],
  ['dollars', '实际利用外资⟦2.4亿美元⟧', '2.4', '亿美元', 'exactly', '240000000 USD'],
  ['small dollars', '出口额⟦680万美元⟧', '680', '万美元', 'exactly', '6800000 USD'],
  ['euro', '签约欧洲项目⟦3000万欧元⟧', '3000', '万欧元', 'exactly', '30000000 EUR'],
  ['people', '城镇新增就业⟦1.13万人⟧', '1.13', '万人', 'exactly', '11300 person'],
  ['people politely', '引进高层次人才⟦312名⟧', '312', '名', 'exactly', '312 person'],
  ['visits', '接待游客⟦1.5亿人次⟧', '1.5', '亿人次', 'exactly', '150000000 visit'],
  ['households', '改造农村户厕⟦2.3万户⟧', '2.3', '万户', 'exactly', '23000 household'],
  ['enterprises', '新增规上工业企业⟦86家⟧', '86', '家', 'exactly', '86 entity'],
  ['things', '谋划储备项目⟦158个⟧', '158', '个', 'exactly', '158 item'],
  ['things in ten thousands', '新增学位⟦1.25万个⟧', '1.25', '万个', 'exactly', '12500 item'],
  ['projects', '实施技术攻关⟦22项⟧', '22', '项', 'exactly', '22 item'],
  ['schools', '新建学校⟦18所⟧', '18', '所', 'exactly', '18 item'],
  ['bridges', '改造危桥⟦28座⟧', '28', '座', 'exactly', '28 item'],
  ['roads', '打通断头路⟦9条⟧', '9', '条', 'exactly', '9 item'],
  ['places', '整治易涝点⟦16处⟧', '16', '处', 'exactly', '16 item'],
  ['machines', '更新新能源公交车⟦120台⟧', '120', '台', 'exactly', '120 item'],
  ['sets', '筹集保障性租赁住房⟦3120套⟧', '3120', '套', 'exactly', '3120 item'],
  ['lifts', '加装电梯⟦212部⟧', '212', '部', 'exactly', '212 item'],
  ['vehicles', '推广新能源汽车⟦4500辆⟧', '4500', '辆', 'exactly', '4500 vehicle'],
  ['events', '举办文化惠民演出⟦160场⟧', '160', '场', 'exactly', '160 item'],
  ['patents', '每万人口高价值发明专利拥有量⟦8.1件⟧', '8.1', '件', 'exactly', '8.1 item'],
  ['trains', '开行国际货运班列⟦86列⟧', '86', '列', 'exactly', '86 item'],
  ['beds', '新增养老床位⟦800张⟧', '800', '张', 'exactly', '800 item'],
  ['kilometres', '新改建农村公路⟦312公里⟧', '312', '公里', 'exactly', '312000 m'],
  ['metres', '疏浚沟渠⟦8600米⟧', '8600', '米', 'exactly', '8600 m'],
  ['linear metres', '修建挡墙⟦1200延米⟧', '1200', '延米', 'exactly', '1200 m'],
  ['mu', '粮食播种面积稳定在⟦218.6万亩⟧', '218.6', '万亩', 'exactly', '2186000 mu'],
  ['square metres', '新建标准厂房⟦31.5万平方米⟧', '31.5', '万平方米', 'exactly', '315000 m2'],
  ['square metres as one character', '新增展览面积⟦2600㎡⟧', '2600', '㎡', 'exactly', '2600 m2'],
  ['hectares', '修复湿地⟦340公顷⟧', '340', '公顷', 'exactly', '3400000 m2'],
  ['cubic metres', '新增蓄水能力⟦1200万立方米⟧', '1200', '万立方米', 'exactly', '12000000 m3'],
  ['cubic metres, short', '清淤⟦35万方⟧', '35', '万方', 'exactly', '350000 m3'],
  ['tonnes', '粮食总产量⟦128.6万吨⟧', '128.6', '万吨', 'exactly', '1286000 t'],
  ['jin', '粮食产量稳定在⟦25.6亿斤⟧', '25.6', '亿斤', 'exactly', '2560000000 jin'],
  ['kilograms', '玉米平均亩产⟦720公斤⟧', '720', '公斤', 'exactly', '0.72 t'],
  ['coal equivalent', '腾出用能空间⟦12万吨标准煤⟧', '12', '万吨标准煤', 'exactly', '120000 tce'],
  ['kilowatts', '新增可再生能源装机⟦62万千瓦⟧', '62', '万千瓦', 'exactly', '620000 kW'],
  ['megawatts', '并网光伏⟦150MW⟧', '150', 'MW', 'exactly', '150000 kW'],
  ['kilowatt hours', '全社会用电量⟦21.3亿千瓦时⟧', '21.3', '亿千瓦时', 'exactly', '2130000000 kWh'],
  ['degrees are kilowatt hours', '年发电⟦3.2亿度⟧', '3.2', '亿度', 'exactly', '320000000 kWh'],
  ['boiler tons', '淘汰燃煤锅炉⟦260蒸吨⟧', '260', '蒸吨', 'exactly', '260 steamTon'],
  ['days', '空气质量优良天数⟦322天⟧', '322', '天', 'exactly', '322 day'],
  ['working days', '审批时限压缩到⟦35个工作日⟧', '35', '个工作日', 'exactly', '35 workday'],
  ['hours', '平均办理时间缩短⟦2.5小时⟧', '2.5', '小时', 'exactly', '2.5 hour'],
  ['months', '工程建设周期缩短⟦3个月⟧', '3', '个月', 'exactly', '3 month'],
  ['years of age', '人均预期寿命达到⟦79.6岁⟧', '79.6', '岁', 'exactly', '79.6 yearOfAge'],
  ['livestock', '生猪出栏⟦163万头⟧', '163', '万头', 'exactly', '1630000 animal'],
  ['poultry', '家禽出栏⟦3180万只⟧', '3180', '万只', 'exactly', '31800000 animal'],
  ['containers', '港口完成集装箱吞吐量⟦15万标箱⟧', '15', '万标箱', 'exactly', '150000 container'],
  ['containers in letters', '集装箱吞吐量⟦42万TEU⟧', '42', '万TEU', 'exactly', '420000 container'],
  ['computing power', '形成智能算力⟦3000P⟧', '3000', 'P', 'exactly', '3000 PFLOPS'],
  ['score', '群众满意度⟦96.5分⟧', '96.5', '分', 'exactly', '96.5 score'],
  ['times', '电商交易额是上年的⟦2.1倍⟧', '2.1', '倍', 'exactly', '2.1 times'],
  ['yuan a mu', '规上工业亩均税收⟦16.3万元/亩⟧', '16.3', '万元/亩', 'exactly', '163000 CNY/mu'],
  ['yuan a person', '全员劳动生产率⟦18万元/人⟧', '18', '万元/人', 'exactly', '180000 CNY/person'],
  ['yuan a month', '最低工资标准⟦2010元/月⟧', '2010', '元/月', 'exactly', '2010 CNY/month'],
  ['tonnes a day', '污水处理能力⟦4万吨/日⟧', '4', '万吨/日', 'exactly', '40000 t/day'],
  [
    'micrograms a cubic metre',
    'PM2.5年均浓度⟦29.4微克/立方米⟧',
    '29.4',
    '微克/立方米',
    'exactly',
    '0.0000000000294 t/m3',
  ],
  ['square metres in a short form', '新增供热面积⟦120万平米⟧', '120', '万平米', 'exactly', '1200000 m2'],
  ['gigawatts', '新增装机⟦1.2吉瓦⟧', '1.2', '吉瓦', 'exactly', '1200000 kW'],
  ['megawatt hours', '储能规模达到⟦200MWh⟧', '200', 'MWh', 'exactly', '200000 kWh'],
  ['kilovolt-amperes', '新增主变容量⟦12万千伏安⟧', '12', '万千伏安', 'exactly', '120000 kVA'],
  ['yuan a kilowatt hour', '电价降低⟦0.05元/千瓦时⟧', '0.05', '元/千瓦时', 'exactly', '0.05 CNY/kWh'],
  ['dan', '产茶⟦3.2万担⟧', '3.2', '万担', 'exactly', '32000 dan'],
  ['scale without a unit', '存贷款余额突破⟦500亿⟧', '500', '亿', 'at_least', '50000000000 number'],
  ['inspections', '检查企业⟦1200家次⟧', '1200', '家次', 'exactly', '1200 entityTime'],
  ['cases', '破获电信诈骗案件⟦312起⟧', '312', '起', 'exactly', '312 item'],
  ['trees', '栽植苗木⟦36万棵⟧', '36', '万棵', 'exactly', '360000 item'],
  ['lamps', '安装路灯⟦1.2万盏⟧', '1.2', '万盏', 'exactly', '12000 item'],
  ['either of two units', '存栏肉牛⟦3.6万头（只）⟧', '3.6', '万头（只）', 'exactly', '36000 animal'],
  ['either of two units again', '新建便民网点⟦45处（座）⟧', '45', '处（座）', 'exactly', '45 item'],
  ['visits with brackets', '培训⟦1.2万人（次）⟧', '1.2', '万人（次）', 'exactly', '12000 visit'],
] as const

const writings = [
  ['full-width digits', '新增床位⟦２００张⟧', '200', '张', 'exactly', '200 item'],
  ['full-width point and percent', '增长⟦５．５％⟧', '5.5', '%', 'exactly', '5.5 percent'],
  ['small percent', '增长⟦8﹪⟧', '8', '%', 'exactly', '8 percent'],
  ['thousands separator', '实施亿元以上项目⟦1,260个⟧', '1260', '个', 'exactly', '1260 item'],
  ['two separators', '发放补贴⟦1,234,567元⟧', '1234567', '元', 'exactly', '1234567 CNY'],
  ['full-width separator and digits', '开通基站⟦１，２６８个⟧', '1268', '个', 'exactly', '1268 item'],
  ['separator and decimals', '财政支出⟦12,345.6万元⟧', '12345.6', '万元', 'exactly', '123456000 CNY'],
  ['a blank inside the number', '新增就业⟦3 200人⟧', '3200', '人', 'exactly', '3200 person'],
  ['a blank before the unit', '完成投资⟦634 亿元⟧', '634', '亿元', 'exactly', '63400000000 CNY'],
  ['a blank after the verb', '增长 ⟦7%⟧', '7', '%', 'exactly', '7 percent'],
  ['a full-width blank', '增长⟦7.5　%⟧', '7.5', '%', 'exactly', '7.5 percent'],
  ['exact where floats slip', '城镇新增就业⟦1.1万人⟧', '1.1', '万人', 'exactly', '11000 person'],
  ['exact with many places', '完成投资⟦3.14159亿元⟧', '3.14159', '亿元', 'exactly', '314159000 CNY'],
  ['trailing nought kept as written', '增长⟦6.0%⟧', '6.0', '%', 'exactly', '6 percent'],
  ['nought', '零就业家庭保持⟦0户⟧', '0', '户', 'exactly', '0 household'],
  ['below zero', '固定资产投资增长⟦-2.3%⟧', '-2.3', '%', 'exactly', '-2.3 percent'],
  ['below zero with a full-width minus', '进出口总额增长⟦－4.5%⟧', '-4.5', '%', 'exactly', '-4.5 percent'],
  ['below zero with a mathematical minus', '工业用电量增速为⟦−1.2%⟧', '-1.2', '%', 'exactly', '-1.2 percent'],
] as const

const bounds = [
  ['以上', '规上工业增加值增长⟦7.5%以上⟧', '7.5', '%', 'at_least', '7.5 percent'],
  ['及以上', '优良水体比例达到⟦90%及以上⟧', '90', '%', 'at_least', '90 percent'],
  ['以上 after 达到', '森林覆盖率达到⟦46%以上⟧', '46', '%', 'at_least', '46 percent'],
  ['以上 after 稳定在', '粮食产量稳定在⟦25.6亿斤以上⟧', '25.6', '亿斤', 'at_least', '2560000000 jin'],
  ['不低于', '民间投资占比不低于⟦60%⟧', '60', '%', 'at_least', '60 percent'],
  ['不少于', '新引进企业不少于⟦20家⟧', '20', '家', 'at_least', '20 entity'],
  ['不小于', '新增绿地面积不小于⟦35公顷⟧', '35', '公顷', 'at_least', '350000 m2'],
  ['至少', '每个乡镇至少建成⟦1个⟧', '1', '个', 'exactly', '1 item'],
  ['至少 right before', '年内引进项目至少⟦5个⟧', '5', '个', 'at_least', '5 item'],
  ['超过', '经营主体超过⟦30万户⟧', '30', '万户', 'at_least', '300000 household'],
  ['超', '接待游客超⟦3000万人次⟧', '3000', '万人次', 'at_least', '30000000 visit'],
  ['突破', '地区生产总值突破⟦400亿元⟧', '400', '亿元', 'at_least', '40000000000 CNY'],
  ['破', '网络零售额破⟦50亿元⟧', '50', '亿元', 'at_least', '5000000000 CNY'],
  ['逾', '带动就业逾⟦5000人⟧', '5000', '人', 'at_least', '5000 person'],
  ['高于', '项目开工率高于⟦95%⟧', '95', '%', 'at_least', '95 percent'],
  ['余 before the unit', '惠及群众⟦4000余人⟧', '4000', '人', 'at_least', '4000 person'],
  ['余 between scale and unit', '惠及群众⟦2万余户⟧', '2', '万户', 'at_least', '20000 household'],
  ['多 before the unit', '整治沟渠⟦1400多公里⟧', '1400', '公里', 'at_least', '1400000 m'],
  ['多 before 万', '节约资金⟦300多万元⟧', '300', '万元', 'at_least', '3000000 CNY'],
  ['余 behind the unit', '受益面积⟦3万亩余⟧', '3', '万亩', 'at_least', '30000 mu'],
  ['以内', '城镇调查失业率控制在⟦5.5%以内⟧', '5.5', '%', 'at_most', '5.5 percent'],
  ['之内', '登记失业率控制在⟦4%之内⟧', '4', '%', 'at_most', '4 percent'],
  ['内', '企业开办时间压缩到⟦1个工作日内⟧', '1', '个工作日', 'at_most', '1 workday'],
  ['以下', '不良贷款率降至⟦1.5%以下⟧', '1.5', '%', 'at_most', '1.5 percent'],
  ['不超过', '城镇登记失业率不超过⟦4.5%⟧', '4.5', '%', 'at_most', '4.5 percent'],
  ['不高于', '居民消费价格涨幅不高于⟦2%⟧', '2', '%', 'at_most', '2 percent'],
  ['低于', '能耗强度低于⟦0.42吨标准煤⟧', '0.42', '吨标准煤', 'at_most', '0.42 tce'],
  ['左右', '地区生产总值增长⟦6%左右⟧', '6', '%', 'about', '6 percent'],
  ['左右 after a count', '培育专精特新企业⟦30家左右⟧', '30', '家', 'about', '30 entity'],
  ['上下', '粮食亩产保持在⟦900斤上下⟧', '900', '斤', 'about', '900 jin'],
  ['近', '举办活动近⟦1600场⟧', '1600', '场', 'about', '1600 item'],
  ['约', '总投资约⟦12亿元⟧', '12', '亿元', 'about', '1200000000 CNY'],
  ['大约', '受益人口大约⟦3.5万人⟧', '3.5', '万人', 'about', '35000 person'],
  ['接近', '城镇化率接近⟦62%⟧', '62', '%', 'about', '62 percent'],
  ['至 said of a period', '达到每月⟦2010元以上⟧', '2010', '元', 'at_least', '2010 CNY'],
  ['跨上', '固定资产投资跨上⟦200亿元⟧台阶', '200', '亿元', 'at_least', '20000000000 CNY'],
  ['迈上', '财政收入迈上⟦20亿元⟧新台阶', '20', '亿元', 'at_least', '2000000000 CNY'],
  ['有望突破', '总产值有望突破⟦500亿元⟧', '500', '亿元', 'at_least', '50000000000 CNY'],
  ['达到或超过', '合格率达到或超过⟦95%⟧', '95', '%', 'at_least', '95 percent'],
  ['多 between scale and unit', '完成投资⟦30亿多元⟧', '30', '亿元', 'at_least', '3000000000 CNY'],
  ['余 between two scales', '培训农民⟦10余万人⟧', '10', '万人', 'at_least', '100000 person'],
  ['内 before the deed', '⟦1小时内⟧办结', '1', '小时', 'at_most', '1 hour'],
  ['高达 sets no bound', '满意率高达⟦98.6%⟧', '98.6', '%', 'exactly', '98.6 percent'],
  ['力争 sets no bound', '力争增长⟦6.5%⟧', '6.5', '%', 'exactly', '6.5 percent'],
  ['达到 sets no bound', '技改投资达到⟦30亿元⟧', '30', '亿元', 'exactly', '3000000000 CNY'],
  ['suffix wins over 达到', '覆盖率要达到⟦98%以上⟧', '98', '%', 'at_least', '98 percent'],
] as const

const ranges = [
  ['em dash', '社会消费品零售总额增长⟦5.5%—6%⟧', '5.5~6', '%', 'range', '5.5~6 percent'],
  ['hyphen', '增长⟦5%-5.5%⟧', '5~5.5', '%', 'range', '5~5.5 percent'],
  ['full-width hyphen', '增长⟦５％－６％⟧', '5~6', '%', 'range', '5~6 percent'],
  ['en dash', '增长⟦5%–6%⟧', '5~6', '%', 'range', '5~6 percent'],
  ['wave', '增长⟦8%～10%⟧', '8~10', '%', 'range', '8~10 percent'],
  ['tilde', '增长⟦8%~10%⟧', '8~10', '%', 'range', '8~10 percent'],
  ['double dash', '增长⟦8%——10%⟧', '8~10', '%', 'range', '8~10 percent'],
  ['至', '外贸进出口总额增长⟦8%至10%⟧', '8~10', '%', 'range', '8~10 percent'],
  ['到', '争取项目⟦5到6个⟧', '5~6', '个', 'range', '5~6 item'],
  ['unit once', '每个乡镇打造⟦1-2个⟧', '1~2', '个', 'range', '1~2 item'],
  ['unit once, points', '提高⟦1—2个百分点⟧', '1~2', '个百分点', 'range', '1~2 percentagePoint'],
  ['unit once, money', '奖励⟦3000—5000元⟧', '3000~5000', '元', 'range', '3000~5000 CNY'],
  ['scale once', '发展林下经济⟦1.5—2万亩⟧', '1.5~2', '万亩', 'range', '15000~20000 mu'],
  ['range with 左右', '增长⟦8%—10%左右⟧', '8~10', '%', 'range', '8~10 percent'],
  ['unit twice, scale twice', '发展特色种植⟦50万至60万亩⟧', '50~60', '万亩', 'range', '500000~600000 mu'],
  ['unit twice', '计划投资⟦10亿元至12亿元⟧', '10~12', '亿元', 'range', '1000000000~1200000000 CNY'],
  ['per mille', '出生率保持在⟦3‰—5‰⟧', '3~5', '‰', 'range', '3~5 perMille'],
  ['points, 至', '提高⟦2至3个百分点⟧', '2~3', '个百分点', 'range', '2~3 percentagePoint'],
  ['numerals above ten', '引进企业⟦十到十五家⟧', '10~15', '家', 'range', '10~15 entity'],
  ['numerals with 到', '培育品牌⟦三到五个⟧', '3~5', '个', 'range', '3~5 item'],
  ['numerals with 至', '建设示范村⟦三至五个⟧', '3~5', '个', 'range', '3~5 item'],
] as const

const words = [
  ['两', '新建⟦两所⟧小学', '2', '所', 'exactly', '2 item'],
  ['ten', '办好⟦十件⟧民生实事', '10', '件', 'exactly', '10 item'],
  ['twelve', '实施“揭榜挂帅”项目⟦十二项⟧', '12', '项', 'exactly', '12 item'],
  ['twenty', '出台惠企措施⟦二十条⟧', '20', '条', 'exactly', '20 item'],
  ['twenty-odd', '引进检测机构⟦二十余家⟧', '20', '家', 'at_least', '20 entity'],
  ['three in front', '建成⟦三座⟧消防站', '3', '座', 'exactly', '3 item'],
  ['thirty-two', '新建学校⟦三十二所⟧', '32', '所', 'exactly', '32 item'],
  ['a hundred and eight', '实施重点项目⟦一百零八个⟧', '108', '个', 'exactly', '108 item'],
  ['two thousand three hundred', '完成⟦两千三百户⟧危房改造', '2300', '户', 'exactly', '2300 household'],
  ['three million yuan', '发放消费券⟦三百万元⟧', '300', '万元', 'exactly', '3000000 CNY'],
  ['fifty million yuan', '争取上级资金⟦五千万元⟧', '5000', '万元', 'exactly', '50000000 CNY'],
  ['three thousand odd mu', '新增耕地⟦三千余亩⟧', '3000', '亩', 'at_least', '3000 mu'],
  ['thirty thousand odd people', '新增就业⟦三万余人⟧', '3', '万人', 'at_least', '30000 person'],
  ['百分之百', '完成进度⟦百分之百⟧', '100', '%', 'exactly', '100 percent'],
  ['百分之零点五', '税费下降⟦百分之零点五⟧', '0.5', '%', 'exactly', '0.5 percent'],
  ['half of ten, about', '新能源占比近⟦五成⟧', '5', '成', 'about', '5 tenth'],
  ['百分之', '完成年度任务的⟦百分之八十⟧', '80', '%', 'exactly', '80 percent'],
  ['百分之 with a point', '增长⟦百分之五点五⟧', '5.5', '%', 'exactly', '5.5 percent'],
  ['百分之 with a bound', '完成率达到⟦百分之九十五以上⟧', '95', '%', 'at_least', '95 percent'],
  ['千分之', '漏报率低于⟦千分之三⟧', '3', '‰', 'at_most', '3 perMille'],
  ['两位数', '工业投资实现⟦两位数⟧增长', '10', '%', 'at_least', ''],
  ['双位数', '税收收入保持⟦双位数⟧增长', '10', '%', 'at_least', ''],
  ['one doubling', '高新技术企业数量翻⟦一番⟧', '1', '番', 'exactly', ''],
  ['tenths', '技术合同成交额增长⟦两成⟧', '2', '成', 'exactly', '2 tenth'],
  ['tenths with a bound', '民生支出占比保持在⟦八成以上⟧', '8', '成', 'at_least', '8 tenth'],
  ['tenths not below', '制造业项目占比不低于⟦六成⟧', '6', '成', 'at_least', '6 tenth'],
  ['one tenth', '办理环节减少⟦一成以上⟧', '1', '成', 'at_least', '1 tenth'],
  ['times in words', '产值是五年前的⟦三倍⟧', '3', '倍', 'exactly', '3 times'],
  ['a bare scale word', '经济总量突破⟦万亿元⟧', '1', '万亿元', 'at_least', '1000000000000 CNY'],
  ['a thousand hundred millions', '工业总产值突破⟦千亿元⟧', '1000', '亿元', 'at_least', '100000000000 CNY'],
  ['a hundred hundred millions', '年营业收入达到⟦百亿元⟧', '100', '亿元', 'exactly', '10000000000 CNY'],
] as const

// As outcomes and promises tell them.
const told = [
  [
    'two bounds in a sentence, the first',
    '新增高新技术企业⟦100家以上⟧',
    '100',
    '家',
    'at_least',
    '100 entity',
  ],
  ['straight quotes', '培育"专精特新"企业⟦50家以上⟧', '50', '家', 'at_least', '50 entity'],
  ['a sum a year', '完成投资⟦6.5亿元/年⟧', '6.5', '亿元/年', 'exactly', '650000000 CNY/year'],
  ['a threshold with its 大关', '力争突破⟦1万亿元⟧大关', '1', '万亿元', 'at_least', '1000000000000 CNY'],
  ['a harvest kept', '粮食总产量保持在⟦100亿斤以上⟧', '100', '亿斤', 'at_least', '10000000000 jin'],
  ['energy of a product', '单位GDP能耗降低⟦2.5%左右⟧', '2.5', '%', 'about', '2.5 percent'],
  ['water of ten thousand yuan', '每万元GDP用水量下降⟦4%⟧', '4', '%', 'exactly', '4 percent'],
  ['people passed a mark', '常住人口突破⟦80万人⟧', '80', '万人', 'at_least', '800000 person'],
  ['a harvest reached', '粮食总产达⟦48.6亿斤⟧', '48.6', '亿斤', 'exactly', '4860000000 jin'],
  ['more than once over', '实际利用外资同比增长⟦1.3倍⟧', '1.3', '倍', 'exactly', '1.3 times'],
  ['at least once over', '工业投资增长⟦1倍以上⟧', '1', '倍', 'at_least', '1 times'],
  ['a threshold passed', '财政收入迈过⟦30亿元⟧大关', '30', '亿元', 'at_least', '3000000000 CNY'],
  ['about a hundred hundred millions', '三年累计投入近⟦百亿元⟧', '100', '亿元', 'about', '10000000000 CNY'],
  ['odd between scale and unit', '新增耕地⟦1.2万余亩⟧', '1.2', '万亩', 'at_least', '12000 mu'],
  ['odd before the unit', '为民办实事⟦10余件⟧', '10', '件', 'at_least', '10 item'],
  ['many, of events', '举办招聘会⟦30多场次⟧', '30', '场次', 'at_least', '30 item'],
  ['nearly all', '合格率达⟦99.99%⟧', '99.99', '%', 'exactly', '99.99 percent'],
  [
    'places for a thousand people',
    '每千人口拥有3岁以下婴幼儿托位数达到⟦4.5个⟧',
    '4.5',
    '个',
    'exactly',
    '4.5 item',
  ],
  [
    'doctors for a thousand people',
    '每千常住人口执业（助理）医师数⟦3.2人⟧',
    '3.2',
    '人',
    'exactly',
    '3.2 person',
  ],
  ['a rate kept about', '农业机械化率稳定在⟦85%上下⟧', '85', '%', 'about', '85 percent'],
  [
    "a concentration's ceiling",
    'PM2.5平均浓度降到⟦28微克/立方米以下⟧',
    '28',
    '微克/立方米',
    'at_most',
    '0.000000000028 t/m3',
  ],
  ['a sum without its unit', '总投资⟦1.2亿⟧', '1.2', '亿', 'exactly', '120000000 number'],
  ['many, without a unit', '发放就业补贴⟦1200多万⟧', '1200', '万', 'at_least', '12000000 number'],
  ['firms helped', '惠及市场主体⟦3万户次⟧', '3', '万户次', 'exactly', '30000 householdTime'],
  ['overdue accounts', '清偿拖欠账款⟦3.4亿元⟧', '3.4', '亿元', 'exactly', '340000000 CNY'],
  ['faster by', '平均提速⟦60%以上⟧', '60', '%', 'at_least', '60 percent'],
  ['matters cut to', '审批事项压减至⟦120项⟧', '120', '项', 'exactly', '120 item'],
  ['nine tenths', '全程网办事项占比达到⟦九成⟧', '9', '成', 'exactly', '9 tenth'],
  ['points in short', '同比提高⟦1.2个点⟧', '1.2', '个点', 'exactly', '1.2 percentagePoint'],
  [
    'faster than the province',
    '增幅高于全省⟦2.1个百分点⟧',
    '2.1',
    '个百分点',
    'exactly',
    '2.1 percentagePoint',
  ],
  ['more than last year', '较上年同期多增⟦12亿元⟧', '12', '亿元', 'exactly', '1200000000 CNY'],
  ['net of those gone', '同比净增⟦3200户⟧', '3200', '户', 'exactly', '3200 household'],
  ['every day', '日均新增市场主体⟦35户⟧', '35', '户', 'exactly', '35 household'],
  ['every year', '每年安排⟦500万元⟧', '500', '万元', 'exactly', '5000000 CNY'],
  ['every mu', '每亩补贴⟦120元⟧', '120', '元', 'exactly', '120 CNY'],
  ['every person and month', '每人每月提高到⟦860元⟧', '860', '元', 'exactly', '860 CNY'],
  ['a capacity of a year', '年产能⟦30万吨⟧', '30', '万吨', 'exactly', '300000 t'],
  ['a capacity of a day', '日处理污水⟦5万立方米⟧', '5', '万立方米', 'exactly', '50000 m3'],
  ['road open', '高速公路通车里程突破⟦300公里⟧', '300', '公里', 'at_least', '300000 m'],
  ['roof power', '建成⟦5000千瓦⟧屋顶光伏', '5000', '千瓦', 'exactly', '5000 kW'],
  ['power installed', '光伏装机规模达到⟦30万千瓦⟧', '30', '万千瓦', 'exactly', '300000 kW'],
  ['large classes', '义务教育大班额比例控制在⟦5%以内⟧', '5', '%', 'at_most', '5 percent'],
  ['kindergartens for all', '普惠性幼儿园覆盖率不低于⟦85%⟧', '85', '%', 'at_least', '85 percent'],
  ['years of life gained', '人均预期寿命提高⟦0.5岁⟧', '0.5', '岁', 'exactly', '0.5 yearOfAge'],
  ['park for each', '人均公园绿地面积⟦15.2平方米⟧', '15.2', '平方米', 'exactly', '15.2 m2'],
  ['idle land', '盘活闲置土地⟦3200亩⟧', '3200', '亩', 'exactly', '3200 mu'],
  ['talents', '引进各类人才⟦1200余人⟧', '1200', '人', 'at_least', '1200 person'],
  ['reservoirs', '新增蓄水能力⟦500万方⟧', '500', '万方', 'exactly', '5000000 m3'],
  ['woods', '退耕还林⟦1.5万公顷⟧', '1.5', '万公顷', 'exactly', '150000000 m2'],
  ['days allowed', '⟦30天内⟧办结', '30', '天', 'at_most', '30 day'],
  ['working days allowed', '⟦5个工作日内⟧办结', '5', '个工作日', 'at_most', '5 workday'],
  ['more than three times', '产值达到⟦3倍以上⟧', '3', '倍', 'at_least', '3 times'],
  ['three tenths about', '增长⟦三成左右⟧', '3', '成', 'about', '3 tenth'],
  ['nearly two tenths', '增长近⟦两成⟧', '2', '成', 'about', '2 tenth'],
  ['two in a thousand', '漏检率为⟦千分之二⟧', '2', '‰', 'exactly', '2 perMille'],
  ['a rate in per mille about', '出生率⟦5‰左右⟧', '5', '‰', 'about', '5 perMille'],
  ['a ceiling in per mille', '孕产妇死亡率⟦3.5‰以内⟧', '3.5', '‰', 'at_most', '3.5 perMille'],
  ['a range with its scale once', '人均增收⟦1.2-1.5万元⟧', '1.2~1.5', '万元', 'range', '12000~15000 CNY'],
  ['a range by a wave', '补贴⟦1200~1500元⟧', '1200~1500', '元', 'range', '1200~1500 CNY'],
  ['a range with a hyphen', '增长⟦10%-12%⟧', '10~12', '%', 'range', '10~12 percent'],
  ['schools with a bound', '新建学校⟦2所以上⟧', '2', '所', 'at_least', '2 item'],
  ['two doublings', '研发投入翻⟦两番⟧', '2', '番', 'exactly', ''],
  ['a doubling done', '产值翻了⟦一番⟧', '1', '番', 'exactly', ''],
  ['a doubling at least', '产值翻⟦一番以上⟧', '1', '番', 'at_least', ''],
  ['places gained', '综合排名前移⟦3位⟧', '3', '位', 'exactly', '3 place'],
  ['places gained, 位次', '综合排名提升⟦2个位次⟧', '2', '个位次', 'exactly', '2 place'],
  ['money as spoken', '投资超过⟦50个亿⟧', '50', '个亿', 'at_least', '5000000000 number'],
  [
    'a size in a name, money before it',
    '总投资⟦30亿元⟧的年产10GWh锂电池项目',
    '30',
    '亿元',
    'exactly',
    '3000000000 CNY',
  ],
  [
    'unit with 每',
    'PM2.5浓度降至⟦35微克每立方米以下⟧',
    '35',
    '微克每立方米',
    'at_most',
    '0.000000000035 t/m3',
  ],
  ['minutes allowed', '⟦3分钟内⟧到达', '3', '分钟', 'at_most', '3 minute'],
  ['hours allowed', '⟦24小时内⟧到达', '24', '小时', 'at_most', '24 hour'],
] as const

const all = [...units, ...writings, ...bounds, ...ranges, ...words, ...told]

test.each(all)('%s: %s', (_rule, phrase, value, unit, comparator, canonical) => {
  const { text, marks } = marked(phrase)
  expect(quantitiesIn(text)).toEqual([{ ...marks[0], class: 'quantity', value, unit, comparator, canonical }])
})

// Several in one phrase: value, unit and comparator of each, in order.
const several = [
  ['level and growth', '进出口总额⟦341.3亿元⟧、增长⟦9.4%⟧', '341.3 亿元 exactly; 9.4 % exactly'],
  ['from and to', '城镇化率由⟦55.8%⟧提高到⟦61.2%⟧', '55.8 % exactly; 61.2 % exactly'],
  ['from and to, 从', '人均收入从⟦1.8万元⟧增加到⟦2.6万元⟧', '1.8 万元 exactly; 2.6 万元 exactly'],
  ['from and to are no range', '审批环节由⟦6个⟧到⟦3个⟧', '6 个 exactly; 3 个 exactly'],
  ['from and to, down', '融资平台由⟦18家⟧压减到⟦6家⟧', '18 家 exactly; 6 家 exactly'],
  ['respectively', '城乡居民收入分别增长⟦6%⟧和⟦7.5%⟧', '6 % exactly; 7.5 % exactly'],
  [
    'respectively, three',
    '三次产业分别增长⟦3.6%⟧、⟦7%⟧、⟦5.9%⟧',
    '3.6 % exactly; 7 % exactly; 5.9 % exactly',
  ],
  ['mixed bounds', '分别增长⟦5.5%左右⟧和⟦6.5%以上⟧', '5.5 % about; 6.5 % at_least'],
  ['the unit said once', '分别压缩到⟦30个⟧和⟦22个工作日⟧', '30 个工作日 exactly; 22 个工作日 exactly'],
  ['the points said once', '分别高于全省⟦1.6⟧、⟦2.3个百分点⟧', '1.6 个百分点 exactly; 2.3 个百分点 exactly'],
  [
    'the points said once for three',
    '占比分别提高⟦10.6⟧、⟦6.3⟧和⟦12.9个百分点⟧',
    '10.6 个百分点 exactly; 6.3 个百分点 exactly; 12.9 个百分点 exactly',
  ],
  ['things and money', '安排项目⟦268个⟧、年度计划投资⟦650亿元⟧', '268 个 exactly; 650 亿元 exactly'],
  ['things and people', '改造老旧小区⟦126个⟧、惠及群众⟦2.3万户⟧', '126 个 exactly; 2.3 万户 exactly'],
  ['a count of a count', '为⟦3200名⟧老人提供助餐⟦18万人次⟧', '3200 名 exactly; 18 万人次 exactly'],
  ['target and stretch', '增长⟦6%左右⟧、力争⟦6.5%⟧', '6 % about; 6.5 % exactly'],
  ['counts joined by 和', '建成中试基地⟦3个⟧和众创空间⟦5家⟧', '3 个 exactly; 5 家 exactly'],
  ['households and people run together', '完成搬迁⟦3420户⟧⟦12680人⟧', '3420 户 exactly; 12680 人 exactly'],
  ['loans and their sum', '发放贷款⟦860笔⟧、⟦3.2亿元⟧', '860 笔 exactly; 3.2 亿元 exactly'],
  ['two bounds', '增长⟦5%以上⟧、⟦6%以上⟧', '5 % at_least; 6 % at_least'],
  ['firm and stretch', '确保⟦30家⟧、力争⟦40家⟧', '30 家 exactly; 40 家 exactly'],
  ['plan years and values', '到2027年、2030年分别达到⟦50%⟧、⟦60%⟧', '50 % exactly; 60 % exactly'],
  ['site and floor space', '占地⟦120亩⟧、总建筑面积⟦8.6万平方米⟧', '120 亩 exactly; 8.6 万平方米 exactly'],
  ['count before and after', '⟦12个⟧乡镇建成食堂⟦36家⟧', '12 个 exactly; 36 家 exactly'],
  ['index from and to', '城乡居民收入比由⟦2.21⟧缩小到⟦2.05⟧', '2.21  exactly; 2.05  exactly'],
] as const

test.each(several)('%s: %s', (_rule, phrase, expected) => {
  const { text, marks } = marked(phrase)
  const found = quantitiesIn(text)
  expect(found.map(({ start, end, text: words }) => ({ start, end, text: words }))).toEqual(marks)
  expect(found.map(({ value, unit, comparator }) => `${value} ${unit} ${comparator}`).join('; ')).toBe(
    expected,
  )
})

// Numbers of names, dates and codes beside true quantities: only the marked words count something.
const among = [
  ['size of project', '开工⟦120个⟧亿元以上项目'],
  ['size of project, in digits', '开工总投资10亿元以上的项目⟦15个⟧'],
  ['size of project, 超', '签约投资超10亿元项目⟦8个⟧'],
  ['size of enterprise', '营业收入超50亿元企业达到⟦8家⟧'],
  ['tax of enterprise', '税收超亿元企业⟦20家⟧'],
  ['threshold of statistics', '500万元以上固定资产投资增长⟦4.6%⟧'],
  ['voltage', '新建220千伏变电站⟦3座⟧'],
  ['voltage of a line', '改造10千伏线路⟦120公里⟧'],
  ['class of berth', '建成5000吨级泊位⟦4个⟧'],
  ['class of berth in words', '建成⟦两个⟧千吨级泊位'],
  ['boilers up to a size', '淘汰35蒸吨及以下燃煤锅炉⟦12台⟧'],
  ['grade of scenic area', '新增4A级景区⟦2家⟧'],
  ['grade of hospital', '二级以上医院⟦6家⟧'],
  ['list of 500', '引进世界500强企业⟦3家⟧'],
  ['life circle', '建成15分钟便民生活圈⟦12个⟧'],
  ['age', '为65岁以上老年人免费体检⟦12万人次⟧'],
  ['age of children', '新增3岁以下婴幼儿托位⟦1060个⟧'],
  ['base station', '新建5G基站⟦1268个⟧'],
  ['road number', '改造提升G107线⟦32公里⟧'],
  ['national road', '完成318国道大修⟦26公里⟧'],
  ['underground line', '地铁3号线日均客流⟦15万人次⟧'],
  ['ordinal name', '第七幼儿园等⟦3所⟧学校秋季启用'],
  ['year and count', '2025年新增企业⟦86家⟧'],
  ['months and growth', '1—11月全县用电量增长⟦6.2%⟧'],
  ['plan and count', '“十四五”时期累计改造老旧小区⟦512个⟧'],
  ['quoted name', '“四好农村路”新增⟦86公里⟧'],
  ['hotline', '12345热线受理诉求⟦26.8万件⟧'],
  ['self-service hours', '建成24小时自助政务服务区⟦9个⟧'],
  ['pollutant', 'PM2.5浓度下降⟦3.2%⟧'],
  ['per ten thousand', '每万人拥有公共交通车辆⟦12标台⟧'],
  ['per hundred thousand', '每10万人拥有执业医师⟦320名⟧'],
  ['term of a programme', '国企改革三年行动⟦86项⟧任务全部完成'],
  ['edition', '“人才新政3.0版”兑现资金⟦1200万元⟧'],
  ['ordinal census', '第五次全国经济普查登记企业⟦1.8万家⟧'],
  ['congress', '党的二十届三中全会部署的⟦62项⟧改革任务'],
  ['parts of the country', '下辖⟦12个⟧乡镇⟦186个⟧行政村'],
  ['research spending', 'R&D经费投入强度达到⟦2.3%⟧'],
  ['quarters', '前三季度全县用电量增长⟦6%⟧'],
  ['comparison year', '比2020年增加⟦36亿元⟧'],
  ['new build of a year', '2000年以前建成小区⟦36个⟧'],
  ['planted as demonstration', '建设千亩示范方⟦5个⟧'],
  ['mine of ten million tonnes', '建成千万吨级煤矿⟦2座⟧'],
  ['emergency station', '建成120急救站⟦3个⟧'],
  ['police calls', '110警情下降⟦12%⟧'],
  ['complaints', '12315投诉举报办结⟦2600件⟧'],
  ['one village one product', '“一村一品”示范村⟦12个⟧'],
  ['grade above', '35千伏及以上变电站⟦6座⟧'],
  ['children of an age', '0—6岁残疾儿童康复救助⟦320人⟧'],
  ['threshold of area', '连片50亩以上的种植基地⟦36个⟧'],
  ['sum before a named park', '总投资⟦12.6亿元⟧的云溪产业园'],
  ['extension', '开展第二轮土地承包到期后再延长30年试点村⟦16个⟧'],
] as const

test.each(among)('among others, %s: %s', (_rule, phrase) => {
  const { text, marks } = marked(phrase)
  expect(quantitiesIn(text).map(({ text: words }) => words)).toEqual(marks.map(({ text: words }) => words))
})

const none = [
  ['year', '2025年工作回顾'],
  ['years', '2021—2025年'],
  ['year in Chinese digits', '二〇二六年一月十五日'],
  ['date', '2025年3月15日召开'],
  ['month', '3月底前开工'],
  ['months', '1至11月'],
  ['numeric date', '2025-03-15'],
  ['clock', '上午9:30开幕'],
  ['five-year plan', '“十四五”规划顺利收官'],
  ['decade', '20世纪90年代建成的厂房'],
  ['generation', '90后创业者'],
  ['years to come', '今后5年'],
  ['document number', '国发〔2024〕12号文件'],
  ['first document', '中央1号文件精神'],
  ['national road', 'G107国道改线'],
  ['provincial road', 'S302省道拓宽'],
  ['underground', '地铁1号线、2号线'],
  ['airplane', 'C919大飞机配套'],
  ['mobile network', '5G、6G和IPv6'],
  ['pollutants', 'PM2.5和PM10浓度双下降'],
  ['scenic grade', '创建5A级旅游景区'],
  ['hospital grade', '三级甲等医院'],
  ['road grade', '二级公路'],
  ['star grade', '五星级酒店'],
  ['hotline', '12345政务服务便民热线'],
  ['emergency number', '110接处警与120急救联动'],
  ['ordinal school', '第七幼儿园和第五小学'],
  ['party congress', '党的二十大和二十届历次全会'],
  ['session', '第十八届人民代表大会第五次会议'],
  ['three sectors', '第一产业、第二产业、第三产业'],
  ['third party', '第三方评估'],
  ['first time', '第一时间响应'],
  ['first resource', '人才是第一资源'],
  ['top official', '党政“一把手”'],
  ['the three publics', '“三公”经费'],
  ['the two cancers', '“两癌”免费筛查'],
  ['belt and road', '“一带一路”建设'],
  ['one plus many', '“1+N”政策体系'],
  ['industry code', '“3+5+X”产业格局'],
  ['action plan', '三年行动方案'],
  ['programme in digits', '制造业高质量发展3年行动计划'],
  ['second phase', '工业园二期工程'],
  ['three rural issues', '“三农”工作'],
  ['three battles', '三大攻坚战'],
  ['four consciousnesses', '增强“四个意识”'],
  ['unity', '上下一心、一体推进'],
  ['idiom of thousands', '千方百计稳就业'],
  ['idiom of ten thousands', '走进千家万户'],
  ['very', '十分重视'],
  ['a batch', '储备一批重大项目'],
  ['a series', '出台一系列惠企政策'],
  ['one step', '更进一步'],
  ['one by one', '一项一项抓落实'],
  ['hundred strong', '全国百强县'],
  ['cluster size', '千亿级产业集群'],
  ['above scale', '规模以上工业企业'],
  ['nothing of tens', '几十年如一日'],
  ['round the clock', '7×24小时服务'],
  ['five plus two', '“5+2”“白加黑”'],
  ['ratio of sectors', '三次产业比调整为8.2:45.3:46.5'],
  ['months of a list', '3、4月份集中开工'],
  ['opening months', '7—8月汛期'],
  ['commuting circle', '构建1小时通勤圈'],
  ['half an hour of life', '0.5小时生活圈'],
  ['edition of industry', '对标工业4.0'],
  ['edition of a city', '建设智慧城市2.0'],
  ['water class', '三类水质断面'],
  ['flood once in fifty years', '50年一遇防洪标准'],
  ['a drive of a hundred days', '百日攻坚行动'],
  ['a hundred firms', '百企联百村'],
  ['one matter at a time', '一事一议、一县一策'],
  ['one old one young', '一老一小'],
  ['two assurances', '两不愁三保障'],
  ['eight rules', '中央八项规定精神'],
  ['a blueprint', '一张蓝图绘到底'],
  ['red lines', '守住三条红线'],
  ['two big pictures', '统筹两个大局'],
  ['holidays', '五一、十一假期'],
  ['shopping festival', '双十一促销'],
  ['commemorations', '“3·15”消费者权益日'],
  ['decree', '国务院第722号令'],
  ['document', '国办发39号文'],
  ['anniversary of the party', '建党100周年'],
  ['anniversary of the country', '新中国成立75周年'],
  ['loan of years', '10年期贷款'],
  ['two coaches', '2×35万千瓦热电联产项目'],
  ['long distance power', '±800千伏特高压通道'],
  ['a ratio', '1:1配套资金'],
  ['villages in batches', '第1批次'],
  ['games', '第十五届省运会'],
  ['breakthrough from nought', '实现零的突破'],
  ['four in one machine', '“四个一”机制'],
  ['ages', '18至60周岁劳动力'],
  ['aged people', '60岁及以上老年人'],
  ['wafer', '12英寸晶圆生产线'],
  ['two generators', '2×66万千瓦机组'],
  ['commuting', '1小时交通圈'],
  ['the third time', '第3次荣获全国双拥模范县'],
  ['years running', '连续12年获得表彰'],
  ['months from and to', '2025年1月至10月'],
  ['since a plan', '“十四五”以来'],
  ['since a year', '2020年以来'],
  ['a decade of the last century', '上世纪80年代'],
  ['the end of a century', '20世纪末'],
  ['every April', '每年4月'],
  ['from a day on', '今年5月1日起'],
  ['in all weathers', '全天候服务'],
  ['ten and some', '引进企业十几家'],
  ['dozens', '举办活动数十项'],
  ['first rank', '位居全省第一方阵'],
  ['hundred strong', '进入全国百强'],
  ['grade a', '连续3年获评A等次'],
  ['output of a named project', '年产20万吨铝材项目'],
] as const

test.each(none)('no quantity, %s: %s', (_rule, text) => {
  expect(quantitiesIn(text)).toEqual([])
})

// Ranks: value and unit as written.
const ranks = [
  ['第 with digits', '增速居全省⟦第3位⟧', '3', '位'],
  ['第 with numerals', '总量居全市⟦第二位⟧', '2', '位'],
  ['名', '综合考评列全省⟦第5名⟧', '5', '名'],
  ['bare 第一', '增速居全市⟦第一⟧', '1', ''],
  ['list', '位列全国百强县⟦第38位⟧', '38', '位'],
  ['首位', '工业投资增速居全省⟦首位⟧', '1', '位'],
  ['twenty-third', '综合实力居全省⟦第二十三位⟧', '23', '位'],
  ['full-width', '居全省⟦第１２位⟧', '12', '位'],
] as const

test.each(ranks)('rank, %s: %s', (_rule, phrase, value, unit) => {
  const { text, marks } = marked(phrase)
  const found = numbersIn(text).filter((number) => number.class === 'rank')
  expect(
    found.map(({ start, end, text: words, value: v, unit: u }) => ({ start, end, text: words, v, u })),
  ).toEqual([{ ...marks[0], v: value, u: unit }])
})

// Every digit is in one number, whatever it is: the class tells.
const classes = [
  ['date', '⟦2025年3月⟧'],
  ['date', '⟦2021—2025年⟧'],
  ['date', '⟦1—11月⟧'],
  ['date', '今后⟦5年⟧'],
  ['name', '拓宽G⟦107国道⟧'],
  ['name', '⟦12345⟧热线'],
  ['name', 'PM⟦2.5⟧浓度'],
  ['ratio', '三次产业比为⟦8.2:45.3:46.5⟧'],
  ['quantity', '新增⟦86家⟧'],
  ['rank', '居全省⟦第3位⟧'],
] as const

test.each(classes)('%s: %s', (kind, phrase) => {
  const { text, marks } = marked(phrase)
  expect(numbersIn(text).map(({ class: is, text: words }) => `${is} ${words}`)).toEqual([
    `${kind} ${marks[0]!.text}`,
  ])
})

const plain = [...all, ...several, ...among, ...ranks].map(([, phrase]) => marked(phrase).text)

test('law: numbers lie in the text, in order, and never overlap; every digit is in one', () => {
  const phrase = fc.oneof(
    fc.constantFrom(...plain),
    fc.constantFrom(...none.map(([, text]) => text)),
    fc.string({
      unit: fc.constantFrom(...'0123456789.,%‰一二三十百千万亿元人家个第至—-~（）/，。年月日以上内余多'),
    }),
  )
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 6 }), (phrases) => {
      const text = phrases.join('')
      const numbers = readNumbers(text)
      let at = 0
      for (const { start, end } of numbers) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(at, start)).not.toMatch(/\d/)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
      expect(text.slice(at)).not.toMatch(/\d/)
    }),
    { numRuns: 400 },
  )
})

test('law: a phrase reads the same alone as among others', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...plain), { minLength: 1, maxLength: 8 }), (phrases) => {
      let at = 0
      const alone = phrases.flatMap((phrase) => {
        const shift = at
        at += phrase.length + 1
        return numbersIn(phrase).map((each) => ({
          ...each,
          start: each.start + shift,
          end: each.end + shift,
        }))
      })
      expect(numbersIn(phrases.join('；'))).toEqual(alone)
    }),
    { numRuns: 100 },
  )
})

test('law: full-width digits and signs read as half-width ones', () => {
  const wide = (text: string): string =>
    text.replace(/[\d.%-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
  for (const phrase of plain) {
    const narrow = numbersIn(phrase).map((each) => ({ ...each, text: wide(each.text), unit: each.unit }))
    expect(numbersIn(wide(phrase))).toEqual(narrow)
  }
})
