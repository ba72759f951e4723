import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
]

/** Where a Chromium is (浏览器): the one named, the one installed, or one installed now where that is allowed. */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env.TAIZHANG_BROWSER
  if (named !== undefined) return named
  const there = places.find(existsSync)
  if (there !== undefined || process.platform !== 'linux' || process.getuid?.() !== 0) return there
  const install = 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk'
  spawnSync('sh', ['-c', `${install} || (apt-get update && ${install})`], {
    stdio: 'ignore',
    timeout: 180_000,
  })
  return places.find(existsSync)
}
