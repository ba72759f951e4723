import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { readStored, writeStored } from '../shared/stored.ts'

/** The languages of the interface (界面语言): Chinese first. */
export const languages = ['zh-CN', 'en'] as const

export type Language = (typeof languages)[number]

/** A text in both languages (双语文字); {{name}} is filled in. */
export type Pair = readonly [zh: string, en: string]

const storedName = 'language'

void i18next.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'zh-CN',
  // Words come in with the page that says them.
  partialBundledLanguages: true,
  resources: {},
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  showSupportNotice: false,
} as Parameters<typeof i18next.init>[0])
showLanguage(storedLanguage())

function storedLanguage(): Language {
  return readStored(storedName) === 'en' ? 'en' : 'zh-CN'
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language
}

/** Switches the language of everything at once (切换语言). */
export function speak(language: Language): void {
  writeStored(storedName, language)
  showLanguage(language)
  void i18next.changeLanguage(language)
}

/** The language that is shown (当前语言), and re-renders with it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}

/** A text with its names filled in. */
export type Say<Key extends string> = (key: Key, facts?: Readonly<Record<string, string | number>>) => string

/**
 * The words of one page (页面用语), said by the hook that it gives: `const useWords = wordsOf('review', { next: ['下一条', 'Next'] })`,
 * `const say = useWords()`, `say('next')`.
 */
export function wordsOf<Key extends string>(page: string, words: Readonly<Record<Key, Pair>>) {
  const entries = Object.entries<Pair>(words)
  languages.forEach((language, at) => {
    const texts = Object.fromEntries(entries.map(([key, pair]) => [key, pair[at]!]))
    i18next.addResourceBundle(language, page, texts, true, true)
  })
  return function useWords(): Say<Key> {
    const { t } = useTranslation(page)
    return useCallback((key, facts) => t(key as string, (facts ?? {}) as never) as unknown as string, [t])
  }
}

/** Picks what is said in both languages by data (选取语言): `[zh, en]` or `{ zh, en }`. */
export function usePick(): (pair: Pair | { readonly zh: string; readonly en: string }) => string {
  const isEnglish = useLanguage() === 'en'
  return useCallback(
    (pair) => {
      const [zh, en] = 'zh' in pair ? [pair.zh, pair.en] : pair
      return isEnglish ? en : zh
    },
    [isEnglish],
  )
}
