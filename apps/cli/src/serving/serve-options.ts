import { fileURLToPath } from 'node:url'
import { defaultSettings, type Settings } from '@taizhang/server'
import { wholeNumber } from '../options.ts'
import { channelsIn } from './channels-file.ts'

/** The options of commands that serve (服务选项), for parseArgs. */
export const serveTable = {
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'base-path': { type: 'string' },
  https: { type: 'boolean' },
  proxy: { type: 'boolean' },
  channels: { type: 'string' },
} as const

/** Where the server listens, and what it is told of its surroundings. */
export interface ServeOptions {
  readonly host: string
  readonly port: number
  readonly settings: Settings
}

interface Values {
  readonly host?: string
  readonly port?: string
  readonly 'base-path'?: string
  readonly https?: boolean
  readonly proxy?: boolean
  readonly channels?: string
}

const usualPort = 8640

/** The presets come with the program; dist/ and the folder of policies stand in the same project. */
const policiesFolder = fileURLToPath(new URL('../../../policies', import.meta.url))
/** So does the page, once built. */
const pageFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** What was typed as options of a server (服务选项), or what is wrong with it. */
export function serveOptionsOf(values: Values): ServeOptions | { readonly misuse: string } {
  const port = wholeNumber('port', values.port, [0, 65_535]) ?? usualPort
  if (typeof port === 'object') return port
  const basePath = basePathOf(values['base-path'] ?? '')
  if (typeof basePath === 'object') return basePath
  const channels = channelsIn(values.channels)
  if ('misuse' in channels) return channels
  const { https: isSecure = false, proxy: trustsProxy = false, host = '127.0.0.1' } = values
  return {
    host,
    port,
    settings: { ...defaultSettings, basePath, isSecure, trustsProxy, channels, pageFolder, policiesFolder },
  }
}

/** /taizhang/ and taizhang are /taizhang; the root is nothing. */
function basePathOf(typed: string): string | { readonly misuse: string } {
  const path = typed.replace(/^\/+|\/+$/g, '')
  if (path === '') return ''
  if (/^[\w.-]+(?:\/[\w.-]+)*$/.test(path)) return `/${path}`
  return {
    misuse: `--base-path 只能用字母、数字和 . _ - /，不能是 ${typed}（letters, digits and . _ - / only）`,
  }
}
