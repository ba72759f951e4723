import { readFileSync } from 'node:fs'
import { type Channels, noChannels, readChannels } from '@taizhang/server'

/** The channels that a file names (发送渠道设置), none without a file; or what is wrong with it. Its values are not repeated: some are secrets. */
export function channelsIn(path: string | undefined): Channels | { readonly misuse: string } {
  if (path === undefined) return noChannels
  const data = jsonIn(path)
  if (data === undefined)
    return { misuse: `--channels 文件 ${path} 打不开，或不是 JSON（cannot be read as JSON）` }
  const outcome = readChannels(data.json)
  if ('channels' in outcome) return outcome.channels
  return { misuse: `--channels 文件 ${path} 有误（is not right）：${outcome.problems.join('; ')}` }
}

function jsonIn(path: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(readFileSync(path, 'utf8')) as unknown }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof SyntaxError || code !== undefined) return undefined
    throw error
  }
}
