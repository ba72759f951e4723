import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One file of the page (页面文件), ready to be sent. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Packed, where that makes it smaller; done when it is first asked for. */
  readonly packed: () => Uint8Array<ArrayBuffer> | undefined
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
  const isText = /^(?:text|application)\/|svg/.test(type)
  return {
    type,
    bytes,
    packed: once(() => (isText ? smaller(bytes) : undefined)),
    isForever: name.startsWith('assets/'),
  }
}

function smaller(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const packed = new Uint8Array(gzipSync(bytes))
  return packed.length < bytes.length ? packed : undefined
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function withBase(html: string, basePath: string): Buffer {
  return Buffer.from(html.replace('<base href="/"', `<base href="${basePath}/"`), 'utf8')
}
