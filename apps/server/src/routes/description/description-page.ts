import { problems } from '@taizhang/contract'
import { actionWords } from '../../access/action.ts'
import type { Route } from '../../http/route.ts'

const style = `body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:64rem;margin:2rem auto;
padding:0 1rem;color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%;margin:0 0 2rem}
td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top}code{font:14px/1.5 ui-monospace,monospace}
td:first-child{white-space:nowrap}@media(prefers-color-scheme:dark){body{color:#eee;background:#181818}td,th{border-color:#555}
a{color:#8ab4f8}}`

/** The page at /api (接口说明网页): every route, who may, and every code of a no. */
export function descriptionPage(routes: readonly Route[], basePath: string): string {
  const tags = [...new Set(routes.map(({ tag }) => tag))]
  const sections = tags.map((tag) => {
    const rows = routes.filter((route) => route.tag === tag).map((route) => rowOf(route, basePath))
    return `<h2>${escaped(tag)}</h2><table><tr><th>接口<th>用途<th>权限</tr>${rows.join('')}</table>`
  })
  const codes = Object.entries(problems).map(
    ([code, [status, zh, en]]) =>
      `<tr><td>${status} <code>${code}</code><td>${escaped(zh)}<br><span lang="en">${escaped(en)}</span></tr>`,
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>接口说明 · 台账</title><style>${style}</style><h1>接口说明 The interface</h1>
<p>全部字段和格式见 <a href="${escaped(basePath)}/api/openapi.json">openapi.json</a>（OpenAPI 3.1）。修改类请求须带
<code>X-CSRF-Token</code>，可带 <code>Idempotency-Key</code> 和 <code>If-Match</code>。</p>
${sections.join('\n')}
<h2>不予办理的代码 Codes of a no</h2><table>${codes.join('')}</table></html>`
}

function rowOf({ method, path, summary: [zh, en], access }: Route, basePath: string): string {
  const may = access === 'public' ? '无须登录' : access === 'signedIn' ? '登录即可' : actionWords[access][0]
  return `<tr><td><code>${method.toUpperCase()} ${escaped(basePath + path)}</code><td>${escaped(zh)}<br>
<span lang="en">${escaped(en)}</span><td>${escaped(may)}</tr>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
