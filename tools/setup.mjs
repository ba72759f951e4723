// @ts-check
// Puts the project in order before it is started or tested. Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './build/stamp.mjs'
import { install } from './setup/install.mjs'
import { isOlder, oldestOf } from './setup/node-version.mjs'
import { say } from './setup/say.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// In a function: an older Node, which must still read this far to be told, knows no await outside of one.
const main = async () => nodeIsRecent() && (await install(root)) && build()

function nodeIsRecent() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const oldest = oldestOf(engines.node)
  const { node } = process.versions
  if (!isOlder(node, oldest)) return true
  const wanted = oldest.join('.')
  say(
    `Node.js 版本过旧：当前 ${node}，需要 ${wanted} 或更新。请从 https://nodejs.org 安装新版本后重新运行。`,
    `Node.js is too old: this is ${node}, ${wanted} or newer is needed. Install one from https://nodejs.org and run this again.`,
  )
  return false
}

function build() {
  if (isBuilt(root)) return true
  say('正在构建……', 'Building …')
  const script = join(root, 'tools', 'build.mjs')
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status === 0) return true
  say(
    '构建失败，原因见上。改正后重新运行；如未改过源代码，请运行 git status 检查文件是否完整。',
    'The build failed; why is above. Put it right and run this again; if you changed no source, see with git status whether files are missing.',
  )
  return false
}

main().then((ready) => {
  if (!ready) process.exitCode = 1
})
