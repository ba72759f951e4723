/** Builds the report as a page of a government site: navigation, path, share bar and footer around the words. */

/** The site is made up, as the city is; `.example` is reserved for that. */
const SITE = 'https://www.qinglan.example'

export function pageOf(paragraphs, { title, published, session }) {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="SiteName" content="青澜市人民政府">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${published}">
<meta name="ColumnName" content="政府工作报告">
<title>${title}_青澜市人民政府门户网站</title>
<style>
body { margin: 0; font: 16px/1.9 "Microsoft YaHei", sans-serif; color: #333 }
.top, .nav, .foot { background: #1a5fb4; color: #fff; padding: 8px 24px }
.nav a { color: #fff; margin-right: 24px }
.place, .meta, .share, .related { color: #777; font-size: 14px }
.main { width: 1000px; margin: 0 auto; background: #fff }
.article p { text-indent: 2em; margin: 0 0 10px }
.article p.center { text-align: center; text-indent: 0 }
</style>
<script>window._siteStat = { site: 'qinglan', page: '5d0c2f' }</script>
</head>
<body>
${head()}
<div class="main">
<div class="place">您所在的位置：<a href="${SITE}/">首页</a> &gt; <a href="${SITE}/zwgk/">政务公开</a> &gt; <a href="${SITE}/zwgk/zfgzbg/">政府工作报告</a> &gt; 正文</div>
<h1>${title}</h1>
<div class="meta">发布时间：${published}　来源：青澜市人民政府办公室　浏览次数：<span id="hits">1286</span>　字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div class="article" id="zoom">
${paragraphs.map(lineOf).join('\n')}
</div>
${tail(session)}
</div>
${foot()}
</body>
</html>
`
}

function lineOf(paragraph) {
  const rest = escaped(paragraph.rest)
  if (['title', 'session', 'speaker'].includes(paragraph.kind)) return `<p class="center">${rest}</p>`
  if (paragraph.kind === 'body') return `<p>${rest}</p>`
  return `<p><strong>${escaped(paragraph.marker + paragraph.lead)}</strong>${rest}</p>`
}

const escaped = (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/　/g, '&emsp;')

function head() {
  const columns = ['首页', '走进青澜', '新闻中心', '政务公开', '政务服务', '互动交流', '数据开放']
  return `<div class="top">青澜市人民政府　www.qinglan.example　今天是<span id="today"></span>　无障碍浏览　适老化服务　登录 | 注册</div>
<div class="nav">${columns.map((name, index) => `<a href="${SITE}/${index}/">${name}</a>`).join('')}</div>
<div class="search"><form action="${SITE}/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form> 热词：公积金 社保 入学 公交</div>`
}

function tail(session) {
  return `<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a> <a href="#">QQ空间</a>　【打印本页】　【关闭窗口】</div>
<div class="qrcode">扫一扫在手机打开当前页</div>
<div class="related">
<h3>相关阅读</h3>
<ul>
<li><a href="${SITE}/zwgk/1.html">一图读懂${session}政府工作报告</a></li>
<li><a href="${SITE}/zwgk/2.html">关于青澜市2024年国民经济和社会发展计划执行情况的报告</a></li>
<li><a href="${SITE}/zwgk/3.html">市政府召开第48次常务会议</a></li>
</ul>
</div>`
}

function foot() {
  return `<div class="foot">
<p>主办：青澜市人民政府办公室　承办：青澜市数据局</p>
<p>网站标识码：0000000000　澜ICP备00000000号　澜公网安备 00000000000000号</p>
<p>地址：青澜市临澜区政和路1号　<a href="${SITE}/about/">关于我们</a> | <a href="${SITE}/map/">网站地图</a> | <a href="${SITE}/law/">免责声明</a></p>
</div>`
}
