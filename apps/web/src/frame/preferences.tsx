import { speak, useLanguage, wordsOf } from '../words/i18n.ts'
import { chooseLook, type Look, looks, useLook } from './look.ts'

const useWords = wordsOf('preferences', {
  other: ['English', '中文'],
  look: ['显示方式', 'Look'],
  system: ['随系统', 'As the system'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  contrast: ['高对比', 'High contrast'],
})

/** Language and look (语言、显示方式), chosen without loading the page again. Plain controls: the door has them too. */
export function Preferences() {
  const say = useWords()
  const language = useLanguage()
  const { look } = useLook()
  return (
    <span className="preferences">
      <button
        type="button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
      >
        {say('other')}
      </button>
      <select
        aria-label={say('look')}
        value={look}
        onChange={(event) => chooseLook(event.currentTarget.value as Look)}
      >
        {looks.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </span>
  )
}
