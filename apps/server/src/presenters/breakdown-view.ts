import {
  adoptionOf,
  type BreakdownState,
  breakdownCounts,
  compareEditions,
  currentRows,
  editionRows,
  hindrancesOf,
  ifAdopted,
  lostNumbers,
  type PrintedRow,
  survivor,
} from '@taizhang/ledger'

/** A table as the office sees it (分解表): the draft as it stands, what hinders its issue, every edition and comment. */
export function breakdownView(state: BreakdownState, nameOf: (orgUnit: string) => string) {
  const { id, lifecycle, documents, planYear, issues, order, consultations, steps } = state
  return {
    ...{ id, lifecycle, documents, planYear, issues, consultations },
    counts: breakdownCounts(state),
    rows: rowsOf(state, order),
    gone: Object.values(state.rows).filter((row) => !order.includes(row.id)),
    sentences: Object.values(state.sentences),
    editions: state.editions.map(({ rows, ...edition }) => ({ ...edition, rowCount: rows.length })),
    comments: officeComments(state, nameOf),
    hindrances: hindrancesOf(state),
    lostNumbers: lostNumbers(state),
    lastStep: steps.at(-1)?.number,
    steps: steps.map(({ number, deed, by, rows, sentences }) => ({
      ...{ number, deed, by },
      ...{ rows: Object.keys(rows), sentences: Object.keys(sentences) },
    })),
  }
}

/** Comments with what adopting each would do to its row (意见及采纳的结果): the old and the new words side by side. */
function officeComments(state: BreakdownState, nameOf: (orgUnit: string) => string) {
  const rows = new Map(currentRows(state).map((each) => [each.row, each]))
  return Object.values(state.comments).map((comment) => {
    const outcome = ifAdopted(state, comment)
    const row = comment.row === undefined ? undefined : rows.get(survivor(state, comment.row) ?? '')
    const edit = outcome && 'edit' in outcome ? outcome.edit : undefined
    const [line] = row && edit ? compareEditions([row], [{ ...row, ...edit }], nameOf) : []
    return { ...comment, ...(outcome && { ifAdopted: { ...outcome, ...(line && { cells: line.cells }) } }) }
  })
}

/** Rows in the order of the table, with the serial that each has or would get. */
function rowsOf(state: BreakdownState, order: readonly string[]) {
  const serials = new Map(currentRows(state).map(({ row, serial }) => [row, serial]))
  return order.map((id) => ({
    ...state.rows[id]!,
    serial: serials.get(id),
    isSerialFixed: state.rows[id]!.serial !== undefined,
  }))
}

/** The editions that bodies may see (可见版次): those that went round, and those that were issued. */
export function editionsRound({ consultations, issues }: BreakdownState): ReadonlySet<number> {
  return new Set([...consultations.map(({ edition }) => edition), ...issues.map(({ edition }) => edition)])
}

/**
 * A table as a body that is asked for its comments sees it (征求意见稿): the last edition that went round or was issued, never the draft, and
 * of the comments only its own.
 */
export function consultedView(state: BreakdownState, bodies: readonly string[]) {
  const { id, lifecycle, documents, planYear, issues, consultations } = state
  const edition = Math.max(...editionsRound(state))
  const asked = consultations.map(({ edition, until, closed, silence, orgUnits, noComments }) => ({
    ...{ edition, until, silence, isClosed: closed !== undefined },
    orgUnits: orgUnits.filter((each) => bodies.includes(each)),
    noComments: noComments.filter(({ orgUnit }) => bodies.includes(orgUnit)),
  }))
  return {
    ...{ id, lifecycle, documents, planYear, issues, consultations: asked, edition },
    rows: editionRows(state, edition),
    comments: Object.values(state.comments).filter(({ orgUnit }) => bodies.includes(orgUnit)),
  }
}

/** Who did what is shown of a table (经办人): the ids by which persons and bodies are named, each once. */
export function actorsIn({
  comments,
  consultations,
  editions,
  issues,
  steps,
  rows,
}: BreakdownState): readonly string[] {
  const acts = [
    ...Object.values(comments).flatMap(({ by, ruled }) => [by, ...(ruled ? [ruled.by] : [])]),
    ...consultations.flatMap(({ opened, closed, noComments }) => [
      opened,
      ...(closed ? [closed] : []),
      ...noComments.map(({ by }) => by),
    ]),
    ...[...editions, ...issues, ...steps].map(({ by }) => by),
    ...Object.values(rows).flatMap(({ reviewed, leftOut }) => [reviewed ?? [], leftOut?.by ?? []].flat()),
  ]
  return [...new Set(acts.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf ?? []].flat()))]
}

/** One edition (版次): as it stood when it was made. */
export function editionView(
  state: BreakdownState,
  edition: number,
): { readonly edition: number; readonly rows: readonly PrintedRow[] } {
  return { ...state.editions[edition - 1]!, edition, rows: editionRows(state, edition) }
}

/** What came of a round of comments (采纳情况). */
export function adoptionView(state: BreakdownState, consultation: number | undefined) {
  return consultation === undefined ? adoptionOf(state) : adoptionOf(state, consultation)
}
