/**
 * Reads the compact annotation of one report (`*.ann`) against its text and gives gold in the scorer's format.
 *
 * One line an item, fields parted by `|`, in reading order; each item is found by its words at or after the item before it:
 *
 *     M|year|2026                                                        of the document
 *     S|level|role|doubt|words                                           heading
 *     Z|role|words                                                       where the role changes
 *     T|indicator|value|unit|kind|direction|comparator|doubt|words       headline target; x|key|value adds a field
 *     C|deadline|year or multi|doubt|words                               commitment, then its q lines
 *     A|indicator|period|doubt|words                                     actual, then its q lines
 *     q|words|value|unit|comparator[|kind|direction]                     a quantity of the item above; a range is 3~5
 *     B|layer|why|words                                                  near miss, judged no item
 *     GOTO|words                                                         moves on to these words, when a text repeats itself
 */

const VOCABULARY = {
  role: 'opening review problems outlook targets tasks self closing'.split(' '),
  kind: 'growth level increment share count from to rank qualitative'.split(' '),
  direction: 'up down none'.split(' '),
  comparator: 'exactly about at_least at_most range sync above_reference assigned rank stable improve'.split(' '),
  scope: ['year', 'multi'],
  period: ['year', 'five-year', 'cumulative'],
}

/** Gives `{ gold, problems }`; a problem says the line of the annotation and what is wrong with it. */
export function readAnnotation(annotation, text, doc) {
  const state = { text, last: 0, item: null, problems: [], line: 0, gold: emptyGold(doc) }
  for (const raw of annotation.split('\n')) {
    state.line++
    if (!raw.trim() || raw.startsWith('#')) continue
    const fields = raw.split('|').map((field) => field.trim())
    const read = LINES[fields[0]]
    if (read) read(state, ...fields.slice(1))
    else say(state, `no such line: ${fields[0]}`)
  }
  return { gold: state.gold, problems: state.problems }
}

function emptyGold(doc) {
  const layers = { sections: [], headline: [], commitments: [], actuals: [], noise: [], zones: [], x_borderline: [] }
  return { doc, year: null, place: '', ...layers }
}

const LINES = {
  M: ({ gold }, key, value) => {
    gold[key] = key === 'year' ? Number(value) : value
  },
  GOTO: (state, words) => place(state, words),
  S: (state, level, role, doubt, words) =>
    add(state, 'sections', words, { level: Number(level), role: known(state, 'role', role), ...doubtful(doubt) }),
  Z: (state, role, words) => add(state, 'zones', words, { role: known(state, 'role', role) }),
  T: (state, indicator, value, unit, kind, direction, comparator, doubt, words) =>
    add(state, 'headline', words, {
      indicator,
      ...numbers(value),
      unit,
      kind: known(state, 'kind', kind),
      direction: known(state, 'direction', direction),
      comparator: known(state, 'comparator', comparator),
      ...doubtful(doubt),
    }),
  x: (state, key, value) => {
    state.item[key] = value
  },
  C: (state, deadline, scope, doubt, words) =>
    add(state, 'commitments', words, { quantities: [], deadline, scope: known(state, 'scope', scope), ...doubtful(doubt) }),
  A: (state, indicator, period, doubt, words) =>
    add(state, 'actuals', words, { indicator, quantities: [], period: known(state, 'period', period), ...doubtful(doubt) }),
  q: addQuantity,
  B: (state, layer, why, words) => add(state, 'x_borderline', words, { layer, doubt: why }),
}

function addQuantity(state, words, value, unit, comparator, kind, direction) {
  if (!state.item.text.includes(words)) say(state, `the quantity ${words} is not in ${state.item.text}`)
  const measured = kind ? { kind: known(state, 'kind', kind), direction: known(state, 'direction', direction) } : {}
  state.item.quantities.push({ text: words, ...numbers(value), unit, ...measured, comparator: known(state, 'comparator', comparator) })
}

function add(state, layer, words, fields) {
  const start = place(state, words)
  state.item = { start, text: words, ...fields }
  state.gold[layer].push(state.item)
}

/** The next place of the words, at or after the start of the item before: items of one sentence may lie in one another. */
function place(state, words) {
  const start = state.text.indexOf(words, state.last)
  if (start < 0) say(state, `not found after ${state.last}: ${words}`)
  else state.last = start
  return start
}

function numbers(value) {
  if (value === 'null') return { value: null }
  const [from, to] = value.split('~').map(Number)
  return to === undefined ? { value: from } : { value: from, value2: to }
}

const doubtful = (doubt) => (doubt ? { doubt } : {})

function known(state, vocabulary, word) {
  if (!VOCABULARY[vocabulary].includes(word)) say(state, `unknown ${vocabulary}: ${word}`)
  return word
}

function say(state, problem) {
  state.problems.push(`line ${state.line}: ${problem}`)
}
