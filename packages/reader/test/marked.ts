/** A stretch of a phrase that a test marks, with its words. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A phrase without its ⟦ ⟧, and the stretches they enclosed, in order. Nobody counts offsets. */
export function marked(phrase: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let open = -1
  for (const piece of phrase.split(/([⟦⟧])/)) {
    if (piece === '⟦') open = text.length
    else if (piece === '⟧') {
      if (open < 0) throw new Error(`a ⟧ without its ⟦ in ${phrase}`)
      marks.push({ start: open, end: text.length, text: text.slice(open) })
      open = -1
    } else text += piece
  }
  if (open >= 0) throw new Error(`a ⟦ without its ⟧ in ${phrase}`)
  return { text, marks }
}
