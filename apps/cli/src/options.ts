import { type ParseArgsConfig, parseArgs } from 'node:util'

type OptionTable = NonNullable<ParseArgsConfig['options']>

/** What was typed, or what is wrong with it in words. */
export type Typed<Options extends OptionTable> =
  | { readonly values: ValuesOf<Options>; readonly paths: readonly string[] }
  | { readonly misuse: string }

type ValuesOf<Options extends OptionTable> = {
  readonly [Name in keyof Options]?: Options[Name]['type'] extends 'boolean' ? boolean : string
}

/** The options and paths (命令行参数) of a command. Options may stand anywhere; after -- everything is a path. */
export function typed<const Options extends OptionTable>(
  args: readonly string[],
  options: Options,
): Typed<Options> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    })
    const empty = Object.entries(values).find(([, value]) => value === '')?.[0]
    if (empty !== undefined) return { misuse: `--${empty} 后面是空的（--${empty} is followed by nothing）` }
    if (positionals.includes('')) return { misuse: '有一个文件名是空的（a file name is empty）' }
    return { values: values as ValuesOf<Options>, paths: positionals }
  } catch (error) {
    return { misuse: misuseOf(error as NodeJS.ErrnoException, Object.keys(options)) }
  }
}

function misuseOf({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const [named = ''] = /(?<=')-[^'\s]*/.exec(message) ?? []
  const list = known.map((name) => `--${name}`).join(' ')
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `没有选项 ${named}。可用的选项：${list}（no such option）`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `选项 ${named} 的用法不对：要跟值的没有跟值，或不该跟值的跟了值（an option lacks its value, or takes none）`
  throw new Error(`parseArgs failed with ${code}`, { cause: message })
}

/** A value that must be one of a list; undefined when it was not given. */
export function oneOf<const Value extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly Value[],
): Value | undefined | { readonly misuse: string } {
  if (value === undefined) return undefined
  const found = allowed.find((each) => each === value)
  return (
    found ?? { misuse: `--${option} 不能是 ${value}，只能是 ${allowed.join('、')}（not one of the values）` }
  )
}

/** A whole number within bounds; undefined when it was not given. */
export function wholeNumber(
  option: string,
  value: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined | { readonly misuse: string } {
  if (value === undefined) return undefined
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  return {
    misuse: `--${option} 应是 ${least} 到 ${most} 的整数，不能是 ${value}（not a whole number in range）`,
  }
}
