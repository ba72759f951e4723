import {
  type BreakdownRefusal,
  explainBreakdownRefusal,
  explainRefusal,
  explainRegisterRefusal,
  type Refusal,
  type RegisterRefusal,
} from '@taizhang/ledger'
import type { LedgerEvent, RecordRefusal } from '@taizhang/store'

type Words = readonly [zh: string, en: string]

const explain: { readonly [Book in LedgerEvent['book']]: (refusal: RecordRefusal) => Words } = {
  item: (refusal) => bothOf((language) => explainRefusal(refusal as Refusal, language)),
  breakdown: (refusal) =>
    bothOf((language) => explainBreakdownRefusal(refusal as BreakdownRefusal, language)),
  register: (refusal) => bothOf((language) => explainRegisterRefusal(refusal as RegisterRefusal, language)),
}

/** Why a book says no, in Chinese and English (不予办理的说明). A book refuses in its own codes. */
export function refusalWords(book: LedgerEvent['book'], refusal: RecordRefusal): Words {
  return explain[book](refusal)
}

function bothOf(words: (language: 'zh' | 'en') => string): Words {
  return [words('zh'), words('en')]
}
