/** Derives the gold of a damaged copy from the gold of the clean text and the record of every damage. */

const LAYERS = ['sections', 'headline', 'commitments', 'actuals', 'zones', 'x_borderline']
const NOISE = ['boilerplate', 'injected', 'placeholder', 'corrupt_number', 'corrupt_word']
const WHOLE_TEXT = ['duplicate', 'truncated', 'inconsistent']

/**
 * Every item of the clean gold, once for each printing that holds all of it, in the damaged words; the damages as `noise`.
 * Findings that the scorer does not count stand in `x_findings`.
 */
export function damagedGold(gold, clean, { text, copies, damages, doc }) {
  const printings = copies.map((copy, index) => printingOf(copy, damages.filter((each) => each.copy === index + 1), text))
  const layers = LAYERS.map((layer) => [
    layer,
    printings.flatMap((printing) => gold[layer].filter((item) => endOf(item) <= printing.cleanEnd).map((item) => carried(item, clean, printing))),
  ])
  return {
    ...gold,
    doc,
    ...Object.fromEntries(layers),
    noise: damages.filter(({ kind }) => NOISE.includes(kind)).map(noiseOf),
    x_findings: damages.filter(({ kind }) => WHOLE_TEXT.includes(kind)).map(findingOf),
  }
}

const endOf = (item) => item.start + item.text.length

/** A printing with its edits in places of the clean text. */
function printingOf({ start, cleanEnd }, damages, text) {
  let shift = start
  const edits = damages.map(({ offset, original, damaged, ...facts }) => {
    const edit = { start: offset - shift, end: offset - shift + original.length, original, damaged, ...facts }
    shift += damaged.length - original.length
    return edit
  })
  return { start, cleanEnd, edits, text }
}

/** An insertion at the very edge of a stretch stays outside it. */
function stretch({ start, edits, text }, from, to) {
  const moved = (edit) => edit.damaged.length - edit.original.length
  const inserts = (edit) => edit.start === edit.end
  const sum = (list) => list.reduce((total, edit) => total + moved(edit), start)
  const before = sum(edits.filter((edit) => edit.end <= from))
  const until = sum(edits.filter((edit) => edit.end <= to && !(inserts(edit) && edit.start === to)))
  const split = edits.find((edit) => (edit.start < from && from < edit.end) || (edit.start < to && to < edit.end))
  if (split) throw new Error(`an item begins or ends inside a damage: ${split.original}`)
  return { start: from + before, text: text.slice(from + before, to + until) }
}

function carried(item, clean, printing) {
  const inside = printing.edits.filter((edit) => edit.start >= item.start && edit.end <= endOf(item))
  const moved = { ...item, ...stretch(printing, item.start, endOf(item)) }
  if (item.indicator) Object.assign(moved, namedAsWritten(item, inside))
  if ('value' in item) Object.assign(moved, overwritten(item, inside.filter((edit) => item.value === Number.parseFloat(edit.original))))
  if (!item.quantities) return moved
  moved.quantities = quantitiesOf(item, clean, printing)
  const untrue = inside.some((edit) => edit.kind === 'corrupt_number' && edit.value !== undefined)
  return untrue ? { ...moved, doubt: moved.doubt ?? OVERWRITTEN } : moved
}

const OVERWRITTEN = 'value as written; evidently overwritten'

function overwritten(item, edits) {
  const edit = edits.find(({ value }) => value !== undefined)
  return edit ? { value: edit.value, doubt: item.doubt ?? OVERWRITTEN } : {}
}

/** The indicator's name is as written; where a third of it is spoilt, another reader may well mend it. */
function namedAsWritten({ indicator, doubt }, edits) {
  const words = edits.filter((edit) => edit.kind === 'corrupt_word' && indicator.includes(edit.original))
  const name = words.reduce((text, edit) => text.replace(edit.original, edit.damaged), indicator)
  const spoilt = words.reduce((total, edit) => total + edit.original.length, 0)
  return spoilt * 3 >= indicator.length ? { indicator: name, doubt: doubt ?? 'the name is corrupt: as written or mended' } : { indicator: name }
}

function quantitiesOf(item, clean, printing) {
  let from = item.start
  return item.quantities.map((quantity) => {
    const at = clean.indexOf(quantity.text, from)
    const to = at + quantity.text.length
    if (at < 0 || to > endOf(item)) throw new Error(`quantity ${quantity.text} not found in ${item.text}`)
    from = at
    const edit = printing.edits.find((each) => each.start >= at && each.end <= to && each.value !== undefined)
    const value = edit ? { value: edit.value } : {}
    return { ...quantity, text: stretch(printing, at, to).text, ...value }
  })
}

function noiseOf({ offset, damaged, kind, spoils, suggestion, doubt }) {
  const text = (spoils ?? damaged).trimEnd()
  return { start: offset, text, kind, ...(suggestion ? { suggestion } : {}), ...(doubt ? { doubt } : {}) }
}

const findingOf = ({ offset, damaged, kind, why }) => ({ start: offset, text: damaged, kind, ...(why ? { why } : {}) })
