import { circularWords } from './circular-words.ts'
import { useLanguage } from './i18n.ts'

/** Says such a word in the language of the page (通报用语译名). */
export function useCircularWord(): (word: string) => string {
  return useLanguage() === 'en' ? inEnglish : asWritten
}

const inEnglish = (word: string) => circularWords[word] ?? word
const asWritten = (word: string) => word
