import { wordDiff } from './word-diff.ts'

/**
 * What a row would say when a body's words are followed (意见改后文字): its own full words; or the row's with the change that they ask for
 * (把“加快”改为“有序推进”, 删去“全面”), where the words to be changed stand in the row exactly once. None where a person has to say it.
 */
export function wordsProposed(said: string, row: string): string | undefined {
  const asked = said.trim()
  if (!isInstruction(asked, row)) return asked
  const change = changeIn(asked)
  return change && changed(row, change)
}

/** Whether the words tell what to do with the row, or are a scrap of one, and are not its new words (是修改要求). */
function isInstruction(said: string, row: string): boolean {
  return cues.some((cue) => cue.test(said) && !cue.test(row)) || isScrap(said, row)
}

/** A row may itself speak of 人大代表建议: a cue that it has too says nothing. */
const cues: readonly RegExp[] = [
  /建议|请(?:将|把|予|核|明确|考虑|酌)|宜(?:将|把|改)|拟(?:将|把)/u,
  /[修调替更]?(?:改|整|换)(?:为|成)/u,
  /删(?:去|除|掉)/u,
  /(?:增加|补充|加上|去掉|取消|调整).{0,30}(?:表述|字样|内容|一句|文字)/u,
  /(?:该|此|本)(?:项|条|任务|表述)|原(?:文|表述)/u,
]

/** Far shorter than the row, and with little of it: 同意, 开工, 7000个. */
function isScrap(said: string, row: string): boolean {
  if (said.length * 2 >= row.length) return false
  const shared = wordDiff(row, said).filter(({ kind }) => kind === 'same')
  return shared.reduce((sum, { text }) => sum + text.length, 0) * 2 < said.length
}

interface Change {
  readonly from: string
  readonly to: string
}

const [quoted, start] = ['[“"「『‘]([^”"」』’]+)[”"」』’]', '^(?:建议|请|宜|拟)?(?:，|：)?']
const into = '(?:修改|调整|更改|替换|更换|改|换)(?:为|成)'
const called = '(?:一?[处词句字]|字样|的?表述)?'
/** After quoted words anything may follow, as the reason; after bare ones nothing, for nobody knows where they end. */
const forms: readonly RegExp[] = [
  new RegExp(`${start}(?:[把将])?(?:原文|文中)?(?:的|中)?${quoted}${called}${into}${quoted}(.*)$`, 'su'),
  new RegExp(`${start}(?:[把将])?([^“”"，。；、]+?)${into}([^“”"，。；]+)()[。]?$`, 'u'),
  new RegExp(`${start}(?:[把将])?${quoted}${called}()删(?:去|除|掉)(.*)$`, 'su'),
  new RegExp(`${start}删(?:去|除|掉)(?:原文|文中)?(?:的|中)?${quoted}()(.*)$`, 'su'),
  new RegExp(`${start}删(?:去|除|掉)([^“”"，。；]+?)()()[。]?$`, 'u'),
]

/** The one change that is asked for; none where there are several, or it is not plain which. */
function changeIn(said: string): Change | undefined {
  for (const form of forms) {
    const [, from, to = '', rest = ''] = form.exec(said) ?? []
    if (from !== undefined)
      return cues.slice(1, 4).some((cue) => cue.test(rest)) ? undefined : { from: from.trim(), to: to.trim() }
  }
  return undefined
}

/** Done where `from` stands once, and cuts no number in two: 30 is not in 8300. */
function changed(row: string, { from, to }: Change): string | undefined {
  const at = row.indexOf(from)
  if (from === '' || at < 0 || row.indexOf(from, at + 1) >= 0) return undefined
  const [before, after] = [row.slice(0, at), row.slice(at + from.length)]
  const cutsNumber = /[\d.,]$/u.test(before) && /^\d/u.test(from)
  if (cutsNumber || (/\d$/u.test(from) && /^[.,]?\d/u.test(after))) return undefined
  return before + to + after
}
