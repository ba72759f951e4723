// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sumOf, tallyOf } from './tally.mjs'

/** @typedef {import('./parts.mjs').Part} Part */
/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * What a part gave.
 *
 * @typedef {object} Result
 * @property {Tally} tally
 * @property {string} printed What its tests printed themselves: what they skipped and why, what they measured.
 * @property {string} output All of it, for when something failed.
 */

/** Where nobody looks on, colours would be signs among the words. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }

/** A part that hangs is a failure too. */
const capSeconds = 540

/**
 * Runs one part (运行一个部分) in a process of its own, so that a crash stays in it. Never throws.
 *
 * @param {string} root
 * @param {Part} part
 * @param {readonly string[]} forVitest
 * @returns {Promise<Result>}
 */
export function runPart(root, { name, folder }, forVitest) {
  if (folder !== undefined) return runTests(root, folder, forVitest)
  if (name === 'types') return runTypes(root)
  return runCheck(root, '@biomejs/biome', ['check', '.'])
}

/**
 * The page has types of its own (a browser's), and so a check of its own.
 *
 * @param {string} root
 * @returns {Promise<Result>}
 */
async function runTypes(root) {
  const all = await runCheck(root, 'typescript', ['--noEmit'])
  if (!existsSync(join(root, 'apps/web/tsconfig.json'))) return all
  const page = await runCheck(root, 'typescript', ['--noEmit', '-p', 'apps/web'])
  return {
    tally: sumOf([all.tally, page.tally]),
    printed: '',
    output: [all.output, page.output].filter(Boolean).join('\n'),
  }
}

/**
 * A program that says yes or no counts as one test.
 *
 * @param {string} root
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Result>}
 */
async function runCheck(root, program, args) {
  const { status, output } = await run(root, [scriptOf(root, program), ...args])
  const passed = status === 0 ? 1 : 0
  return { tally: { passed, failed: 1 - passed, skipped: 0 }, printed: '', output }
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} forVitest
 * @returns {Promise<Result>}
 */
async function runTests(root, folder, forVitest) {
  const scratch = mkdtempSync(join(tmpdir(), 'taizhang-test-'))
  const report = join(scratch, 'report.json')
  const printed = join(scratch, 'printed.txt')
  try {
    const { status, output } = await run(
      root,
      [
        scriptOf(root, 'vitest'),
        'run',
        ...['--dir', folder, '--passWithNoTests', '--reporter=default', '--reporter=json'],
        // A part may say how its own are run.
        ...(existsSync(join(root, folder, 'vitest.config.ts'))
          ? ['--config', `${folder}/vitest.config.ts`]
          : []),
        `--outputFile.json=${report}`,
        ...forVitest,
      ],
      { TAIZHANG_TESTS_PRINT_TO: printed },
    )
    return { tally: tallyOf(readReport(report), status), printed: readIfThere(printed), output }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * A run that was killed may leave half a report: that is none.
 *
 * @param {string} file
 * @returns {import('./tally.mjs').Report | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readIfThere(file))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * The script that a package runs as a command; npx would look it up for half a second each time.
 *
 * @param {string} root
 * @param {string} name
 */
function scriptOf(root, name) {
  const manifest = createRequire(join(root, 'package.json')).resolve(`${name}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const [script] = typeof bin === 'string' ? [bin] : Object.values(bin)
  return join(dirname(manifest), script)
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(root, args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: capSeconds * 1000,
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }))
    child.on('close', (status, signal) => {
      const why = signal ? `stopped by ${signal}; a part may take ${capSeconds} s\n` : ''
      resolve({ status, output: output + why })
    })
  })
}
