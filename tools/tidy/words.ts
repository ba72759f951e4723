import type { Violation } from './violation.ts'

/** Words that no text of the project holds (禁用词), each with what to write instead. */
const banned: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // Paths of one machine: nobody else has them.
  [
    /(?<![\w.])\/(?:work|root|home|Users|mnt)\/[\w.-]+/g,
    'is a path of one machine: say it from the root of the project.',
  ],
  [
    /(?<![\w.:/])\/tmp\b/g,
    'is a path of one system: take os.tmpdir() in code, mktemp -d in a script, out/ in an example.',
  ],
  [/\b[A-Z]:\\(?:Users|work)\b/g, 'is a path of one machine: say it from the root of the project.'],
  // Addresses that only one network has, and registries, which each user chooses.
  [/\bregistry\.[a-z0-9-]+\.[a-z]{2,}/g, 'names a registry: leave that to the settings of whoever installs.'],
  [
    /\bhttps?:\/\/(?!127\.0\.0\.1|0\.0\.0\.0)\d{1,3}(?:\.\d{1,3}){3}/g,
    'is an address of one network: use localhost or example.',
  ],
  [
    /\bhttps?:\/\/[\w.-]+\.(?:internal|local|lan|intranet)\b/g,
    'is an address of one network: use localhost or example.',
  ],
  // How the text came about is not what it is about.
  [
    /\b(?:claude|anthropic|chatgpt|openai|copilot|llms?)\b/gi,
    'speaks of how this was written: speak of the project alone.',
  ],
  [
    /\b(?:sub-?agents?|(?:ai|coding) agents?|ai-generated|as an ai)\b/gi,
    'speaks of how this was written: speak of the project alone.',
  ],
  [
    /\b(?:coding|working|this|previous|earlier|another|parallel) sessions?\b(?! of the congress)/gi,
    'speaks of how this was written: speak of the project alone.',
  ],
  [
    /\b(?:context window|system prompt|the brief says|as briefed|per the brief)\b/gi,
    'speaks of how this was written: speak of the project alone.',
  ],
  // Left behind while working.
  [/^(?:<{7}|>{7}) /gm, 'is left from a merge: choose one side.'],
  [/\b(?:test|it|describe)\.only\b/g, 'silences the other tests of its file: take .only away.'],
  [/^\s*debugger\b/gm, 'stops the program: take it away.'],
]

/** The list, and the test that plants what it bans. */
const holdTheList = new Set(['tools/tidy/words.ts', 'tools/tidy.test.ts'])

/** Banned words in a text, in the order of the list. */
export function bannedWords(path: string, text: string): Violation[] {
  if (holdTheList.has(path)) return []
  return banned.flatMap(([pattern, instead]) =>
    Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
      path,
      line: text.slice(0, index).split('\n').length,
      message: `${words.trim()} ${instead}`,
    })),
  )
}
