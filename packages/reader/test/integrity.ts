import {
  type CoverageClass,
  comparators,
  coverageClasses,
  findingKinds,
  kinds,
  levels,
  type Quantity,
  type Quote,
  type Reading,
  roles,
} from '../src/reading.ts'

const directions = ['up', 'down', 'none']
const periods = ['year', 'five-year', 'cumulative']

/** What a reading breaks of its contract, in words; empty for a sound one. Every promise of the contract has its line. */
export function broken(reading: Reading, source: string): string[] {
  if (reading.text !== source) return ['the text is not the text that was read']
  return [
    ...brokenFacts(reading),
    ...brokenSections(reading),
    ...brokenBlocks(reading),
    ...brokenItems(reading),
    ...brokenTargets(reading),
    ...brokenCommitments(reading),
    ...brokenActuals(reading),
    ...brokenFindings(reading),
    ...brokenCoverage(reading),
  ]
}

/** The names of the checks that do not hold. */
function failing(checks: Readonly<Record<string, boolean>>, of: string): string[] {
  return Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [`${of}: ${name}`]))
}

function isGrounded({ start, end, text }: Quote, whole: string): boolean {
  return 0 <= start && start < end && end <= whole.length && whole.slice(start, end) === text
}

function isInOrder(spans: readonly { readonly start: number }[]): boolean {
  return spans.every(({ start }, i) => i === 0 || spans[i - 1]!.start <= start)
}

function brokenFacts({ text, document }: Reading): string[] {
  const { level, planYear, title, place, speaker, date, session } = document
  const quotes = Object.entries({ title, place, speaker, date, session })
  return [
    ...failing(
      {
        'a known level': levels.includes(level),
        'a plan year of four digits':
          planYear === undefined || (Number.isInteger(planYear) && planYear > 1900 && planYear < 2100),
      },
      'document',
    ),
    ...quotes.flatMap(([name, fact]) =>
      fact && !isGrounded(fact, text) ? [`document: ${name} is no words of the text`] : [],
    ),
  ]
}

function brokenSections({ text, sections }: Reading): string[] {
  const byId = new Map(sections.map((section, i) => [section.id, { section, i }]))
  return sections.flatMap((section, i) => {
    const { id, start, end, marker, title, level, role, parent, bodyEnd } = section
    const above = parent === null ? undefined : byId.get(parent)
    return failing(
      {
        'words of the text': isGrounded(section, text),
        'marker and title make its words': section.text.startsWith(marker) && section.text.endsWith(title),
        'a title or a marker': marker + title !== '',
        'a known role': roles.includes(role),
        'a level from 1 up': Number.isInteger(level) && level >= 1,
        'behind the one before': i === 0 || sections[i - 1]!.end <= start,
        'a body behind it, in the text': end <= bodyEnd && bodyEnd <= text.length,
        'its parent stands before it': parent === null || (above !== undefined && above.i < i),
        'its parent is of a higher level': !above || above.section.level < level,
        'its body ends in its parent': !above || bodyEnd <= above.section.bodyEnd,
        'an id of its own': byId.get(id)?.i === i,
      },
      `section ${id}`,
    )
  })
}

function brokenBlocks({ text, blocks }: Reading): string[] {
  return failing(
    {
      'known roles': blocks.every(({ role }) => roles.includes(role)),
      'none is empty': blocks.every(({ start, end }) => start < end),
      'each begins where the one before ends': blocks.every(
        ({ start }, i) => start === (blocks[i - 1]?.end ?? 0),
      ),
      'the last ends with the text': (blocks.at(-1)?.end ?? 0) === text.length,
    },
    'blocks',
  )
}

function brokenItems({ text, sections, targets, commitments, actuals }: Reading): string[] {
  const items = [...targets, ...commitments, ...actuals]
  const byId = new Map(items.map((item) => [item.id, item]))
  const under = new Map(sections.map((section) => [section.id, section]))
  return [
    ...failing(
      {
        'ids are their own': byId.size === items.length,
        'targets in reading order': isInOrder(targets),
        'commitments in reading order': isInOrder(commitments),
        'actuals in reading order': isInOrder(actuals),
      },
      'items',
    ),
    ...items.flatMap((item) => {
      const section = item.sectionId === null ? undefined : under.get(item.sectionId)
      const original = item.duplicateOf === undefined ? undefined : byId.get(item.duplicateOf)
      return failing(
        {
          'words of the text': isGrounded(item, text),
          'its section exists': item.sectionId === null || section !== undefined,
          'it stands in its section':
            !section || (section.start <= item.start && item.end <= section.bodyEnd),
          'a copy names an earlier item':
            item.duplicateOf === undefined || (!!original && original.start < item.start),
        },
        `item ${item.id} ${item.text.slice(0, 20)}`,
      )
    }),
  ]
}

function brokenTargets({ targets }: Reading): string[] {
  return targets.flatMap((target) => {
    const { id, kind, direction, comparator, value, value2, unit, horizon, indicator, reference } = target
    return failing(
      {
        'a known kind': kinds.includes(kind),
        'a known direction': directions.includes(direction),
        'a known comparator': comparators.includes(comparator),
        'a known horizon': horizon === 'year' || horizon === 'multi',
        'an indicator with a name': indicator.name.trim() !== '',
        'a number that is one': value === null || Number.isFinite(value),
        'two ends only of a range': (value2 !== null) === (comparator === 'range'),
        'a range upwards': value2 === null || value === null || value <= value2,
        'without a number it is qualitative': (value === null) === (kind === 'qualitative'),
        'without a number it has no unit': value !== null || unit === '',
        'what is compared is named': comparator !== 'sync' || (reference ?? '') !== '',
        ...exactness(target),
      },
      `target ${id} ${target.text.slice(0, 20)}`,
    )
  })
}

function brokenCommitments({ text, commitments }: Reading): string[] {
  return commitments.flatMap((commitment) => {
    const { id, type, quantities, deadline, scope } = commitment
    return [
      ...failing(
        {
          'a known type': ['task', 'project', 'livelihood'].includes(type),
          'a known scope': scope === 'year' || scope === 'multi',
          'a deadline in words of the text': !deadline || isGrounded(deadline, text),
          'a deadline of its own within it': !deadline || deadline.inherited || lies(deadline, commitment),
          'an inherited deadline before it': !deadline?.inherited || deadline.start < commitment.end,
          'a day of the calendar': !deadline?.date || isDay(deadline.date),
        },
        `commitment ${id} ${commitment.text.slice(0, 20)}`,
      ),
      ...brokenQuantities(quantities, commitment, text),
    ]
  })
}

function brokenActuals({ text, actuals }: Reading): string[] {
  return actuals.flatMap((actual) => [
    ...failing(
      {
        'a known period': periods.includes(actual.period),
        'a known status': actual.status === 'stated' || actual.status === 'estimate',
        'an indicator with a name': actual.indicator.name.trim() !== '',
        'something measured': actual.quantities.length > 0,
        'known kinds': actual.quantities.every(({ kind }) => kinds.includes(kind) && kind !== 'qualitative'),
        'known directions': actual.quantities.every(({ direction }) => directions.includes(direction)),
      },
      `actual ${actual.id} ${actual.text.slice(0, 20)}`,
    ),
    ...brokenQuantities(actual.quantities, actual, text),
  ])
}

function brokenQuantities(
  quantities: readonly Quantity[],
  item: Quote & { id: string },
  text: string,
): string[] {
  return quantities.flatMap((quantity, i) =>
    failing(
      {
        'words of the text': isGrounded(quantity, text),
        'within its item': lies(quantity, item),
        'behind the one before': i === 0 || quantities[i - 1]!.end <= quantity.start,
        'a known comparator': comparators.includes(quantity.comparator),
        'a number that is one': Number.isFinite(quantity.value),
        'two ends only of a range': (quantity.value2 !== undefined) === (quantity.comparator === 'range'),
        ...exactness(quantity),
      },
      `quantity ${quantity.text} of ${item.id}`,
    ),
  )
}

/** A canonical value is plain decimal digits with no nought to spare, and of a unit. */
function exactness({ canonical }: Pick<Quantity, 'canonical'>): Record<string, boolean> {
  const digits = [canonical?.value, canonical?.value2].filter((each) => each !== undefined)
  return {
    'canonical digits': digits.every((each) => /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(each)),
    'a canonical unit': canonical?.unit !== '',
  }
}

function lies(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date
}

function brokenFindings({ text, findings }: Reading): string[] {
  return [
    ...failing({ 'in reading order': isInOrder(findings) }, 'findings'),
    ...findings.flatMap((finding) =>
      failing(
        {
          'words of the text': isGrounded(finding, text),
          'a known kind': findingKinds.includes(finding.kind),
          'a message in Chinese': /[\u4e00-\u9fff]/.test(finding.message),
          'a suggestion other than the words': finding.suggestion !== finding.text,
        },
        `finding ${finding.kind} ${finding.text.slice(0, 20)}`,
      ),
    ),
  ]
}

const classOfLetter: Readonly<Record<string, CoverageClass>> = { t: 'target', c: 'commitment', a: 'actual' }

function brokenCoverage({ text, coverage, targets, commitments, actuals }: Reading): string[] {
  const items = [...targets, ...commitments, ...actuals].toSorted((a, b) => a.start - b.start)
  const ids = new Set(items.map(({ id }) => id))
  const named = coverage.flatMap(({ gave, as }) =>
    failing(
      {
        'a known class': coverageClasses.includes(as),
        'gave what exists': gave.every((id) => ids.has(id)),
        'gave nothing twice': new Set(gave).size === gave.length,
        'is called after what it gave':
          gave.length > 0
            ? gave.some((id) => classOfLetter[id[0]!] === as)
            : !Object.values(classOfLetter).includes(as),
      },
      `coverage as ${as}`,
    ),
  )
  return [...named, ...failing(coverageInOrder(text, coverage), 'coverage'), ...unnamed(items, coverage)]
}

function coverageInOrder(text: string, coverage: Reading['coverage']): Record<string, boolean> {
  const outside = coverage.map(({ start }, i) => text.slice(coverage[i - 1]?.end ?? 0, start))
  outside.push(text.slice(coverage.at(-1)?.end ?? 0))
  return {
    'within the text': coverage.every(({ start, end }) => 0 <= start && start < end && end <= text.length),
    'in order, none over another': coverage.every(({ start }, i) => i === 0 || coverage[i - 1]!.end <= start),
    'every letter and digit inside one': outside.every((words) => !/[\p{L}\p{N}]/u.test(words)),
  }
}

/** Items whose words lie in a sentence that does not name them. */
function unnamed(items: readonly (Quote & { id: string })[], coverage: Reading['coverage']): string[] {
  return items.flatMap((item) =>
    failing(
      {
        'named by every sentence its words lie in': coverage.every(
          ({ start, end, gave }) => item.end <= start || item.start >= end || gave.includes(item.id),
        ),
        'named by a sentence': coverage.some(({ gave }) => gave.includes(item.id)),
      },
      `item ${item.id} ${item.text.slice(0, 20)}`,
    ),
  )
}
