import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' },
  ...{ '.svg': 'image/svg+xml', '.json': 'application/json' },
}

/** Serves a built page (网页) and made-up answers of the interface; what is no file is the page itself. */
export async function servePages(folder: string, answers: Readonly<Record<string, unknown>>) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    if (pathname.startsWith('/api/')) {
      const answer = answers[pathname]
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': types['.json'] })
      return response.end(JSON.stringify(answer ?? { code: 'notFound', title: '', detail: '' }))
    }
    const file = extname(pathname) === '' ? 'index.html' : normalize(pathname).replace(/^\/+/, '')
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    response.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain' })
    return response.end(bytes)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
