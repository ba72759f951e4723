// @ts-check
import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { rolldown } from 'rolldown'

/** @typedef {import('./apps.mjs').App} App */
/** @typedef {{ readonly name: string, readonly code: string }} BuiltFile */

/** Our own packages go into the bundle; all others stay in node_modules. */
const ownScope = '@taizhang/'
const firstLine = '// Built from src by tools/build.mjs: change it there.'

/**
 * The files of an application, bundled (打包): one for each entry, and flat beside them the chunks they share, so that
 * `new URL('./worker.mjs', import.meta.url)` finds an entry from wherever the code that asks for it came to lie.
 *
 * The same sources give the same bytes. Throws where a source does not compile, and where a package would be another
 * one from the bundle than from its source.
 *
 * @param {string} root
 * @param {App} app
 * @returns {Promise<readonly BuiltFile[]>}
 */
export async function bundle(root, { folder, entries }) {
  const input = Object.fromEntries(entries.map(({ source, name }) => [name, join(root, folder, source)]))
  const missing = Object.values(input).find((file) => !existsSync(file))
  if (missing) throw new Error(`${missing} is named as an entry in ${folder}/package.json, but is not there.`)

  const build = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external: (id, importer) => isOutside(id) && staysTheSame(id, importer, join(root, folder)),
    logLevel: 'warn',
  })
  const { output } = await build.generate({
    format: 'esm',
    banner: ({ isEntry, facadeModuleId }) => (isEntry && facadeModuleId ? firstLine : ''),
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
  })
  await build.close()
  return output.map((file) => {
    if (file.type === 'asset')
      throw new Error(`${file.fileName} is no code: the build carries none but code.`)
    return { name: file.fileName, code: file.code }
  })
}

/** @param {string} id */
function isOutside(id) {
  return !id.startsWith('.') && !id.startsWith('\0') && !id.startsWith(ownScope) && !isAbsolute(id)
}

/**
 * An import that is left in the bundle is looked up from dist, not from where it was written. npm may have put the
 * version that a package asks for in that package's own node_modules, out of sight from there.
 *
 * @param {string} id
 * @param {string | undefined} importer
 * @param {string} app
 */
function staysTheSame(id, importer, app) {
  if (id.startsWith('node:') || !importer) return true
  const meant = packageFolder(id, dirname(importer))
  if (meant && meant === packageFolder(id, join(app, 'dist'))) return true
  const found = meant ? `it is in ${meant}, which ${app} does not see` : 'it is not installed'
  throw new Error(
    `${id}, imported by ${importer}, cannot be left out of the bundle: ${found}. Add it to ${app}/package.json.`,
  )
}

/**
 * The folder of the package that `id` means when imported by a file in `from`.
 *
 * @param {string} id
 * @param {string} from
 * @returns {string | undefined}
 */
function packageFolder(id, from) {
  const name = id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/')
  const candidate = join(from, 'node_modules', name)
  if (existsSync(candidate)) return realpathSync(candidate)
  const above = dirname(from)
  return above === from ? undefined : packageFolder(id, above)
}
