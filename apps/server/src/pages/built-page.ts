import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One file of the page (页面文件), ready to be sent. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Packed, where that makes it smaller. */
  readonly packed?: Uint8Array<ArrayBuffer>
  /** Its name holds a digest of what is in it: a browser need never ask again. */
  readonly isForever: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * The built page (网页) of a folder, by path from its root: read once, so that no request names a file of the disk. Files of other kinds
 * are left out. Nothing where the page was not built. `<base>` is told where the page stands.
 */
export function readBuiltPage(
  folder: string | undefined,
  basePath: string,
): ReadonlyMap<string, PageFile> | undefined {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return undefined
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return new Map(names.map((name) => [name, fileOf(join(folder, name), name, basePath)]))
}

function fileOf(path: string, name: string, basePath: string): PageFile {
  const read = readFileSync(path)
  const bytes = new Uint8Array(name === 'index.html' ? withBase(read.toString('utf8'), basePath) : read)
  const type = types[extname(name)]!
  const packed = /^(?:text|application)\/|svg/.test(type) ? new Uint8Array(gzipSync(bytes)) : undefined
  return {
    ...{ type, bytes, isForever: name.startsWith('assets/') },
    ...(packed && packed.length < bytes.length && { packed }),
  }
}

function withBase(html: string, basePath: string): Buffer {
  return Buffer.from(html.replace('<base href="/"', `<base href="${basePath}/"`), 'utf8')
}
