/** Why a document could not be opened (打不开的原因). `code` is stable; `explainFailure` has the words. */
export type OpenFailure = { readonly name: string } & FailureFacts

/** The weightier first: a file that is both too large and encrypted is said to be too large. */
export type FailureFacts =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: 'unknownFormat'; readonly looksLike: Lookalike }
  | { readonly code: 'noTable'; readonly looksLike: Lookalike }
  | { readonly code: 'encrypted'; readonly format: string }
  | { readonly code: 'corrupt'; readonly format: string; readonly cause: string }
  | { readonly code: 'noText'; readonly because: 'scan' | 'blank' | 'unmappedGlyphs' }
  | { readonly code: 'needsConversion'; readonly format: string }
  | { readonly code: 'tooManyPages'; readonly pages: number; readonly limitPages: number }
  | { readonly code: 'tooManyEntries'; readonly entries: number; readonly limitEntries: number }
  | { readonly code: 'tooManyRows'; readonly limitRows: number }
  | { readonly code: 'tooManyCells'; readonly limitCells: number }
  | { readonly code: 'expandsTooMuch'; readonly what: Expansion; readonly limit: number }
  | { readonly code: 'tookTooLong'; readonly limitSeconds: number }
  | { readonly code: 'ranOutOfMemory'; readonly limitMegabytes: number }

export type FailureCode = FailureFacts['code']

/** What a file that is no report seems to be, so that the advice can fit. */
export type Lookalike =
  | 'spreadsheet'
  | 'document'
  | 'slides'
  | 'image'
  | 'archive'
  | 'xml'
  | 'mail'
  | 'unknown'

/** total: bytes of all parts · part: bytes of one · ratio: times its packed size · depth · entities. */
export type Expansion = 'total' | 'part' | 'ratio' | 'depth' | 'entities'

/** A value, or why there is none. */
export type Outcome<Value> = { readonly value: Value } | { readonly failure: FailureFacts }

/** The refusal of a damaged file; `cause` is for the log, in whatever words the parser had. */
export function corrupt(format: string, cause: unknown): { readonly failure: FailureFacts } {
  return {
    failure: { code: 'corrupt', format, cause: cause instanceof Error ? cause.message : String(cause) },
  }
}
