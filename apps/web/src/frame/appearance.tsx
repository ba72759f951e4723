import { App as AntApp, ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { readStored, writeStored } from '../shared/stored.ts'
import { useLanguage } from '../words/i18n.ts'

/** How the page is drawn (显示方式): as the system does, light, dark, or with high contrast. */
export const looks = ['system', 'light', 'dark', 'contrast'] as const

export type Look = (typeof looks)[number]

const storedName = 'look'

const LookContext = createContext<{ look: Look; isDark: boolean; choose: (look: Look) => void }>({
  look: 'system',
  isDark: false,
  choose: () => {},
})

/** The look that was chosen (显示方式), and how to choose another. */
export const useLook = () => useContext(LookContext)

/** Colours, language and sizes of everything (外观). */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const [look, setLook] = useState<Look>(storedLook)
  const prefersDark = useMedia('(prefers-color-scheme: dark)')
  const isDark = look === 'dark' || (look === 'system' && prefersDark)
  const language = useLanguage()
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  }, [language])
  useEffect(() => {
    document.documentElement.dataset.look = isDark ? 'dark' : look === 'contrast' ? 'contrast' : 'light'
  }, [isDark, look])
  const chosen = useMemo(() => {
    const choose = (next: Look) => {
      writeStored(storedName, next)
      setLook(next)
    }
    return { look, isDark, choose }
  }, [look, isDark])
  return (
    <LookContext value={chosen}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        theme={{
          algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: look === 'contrast' ? contrastToken : isDark ? darkToken : lightToken,
        }}
        button={{ autoInsertSpace: false }}
        modal={{ mask: { blur: false } }}
        drawer={{ mask: { blur: false } }}
      >
        <AntApp className="taizhang" message={{ maxCount: 3 }}>
          {children}
        </AntApp>
      </ConfigProvider>
    </LookContext>
  )
}

const fonts = {
  fontFamily:
    '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  borderRadius: 4,
}
/** Text colours dark enough for 4.5:1 on their grounds (WCAG 2.2, 1.4.3). */
const lightToken = {
  ...fonts,
  colorPrimary: '#0b57a4',
  colorLink: '#0b57a4',
  colorTextSecondary: 'rgba(0,0,0,0.70)',
  colorTextTertiary: 'rgba(0,0,0,0.62)',
  colorTextDescription: 'rgba(0,0,0,0.62)',
  colorTextPlaceholder: 'rgba(0,0,0,0.58)',
  colorError: '#c5221f',
  colorErrorText: '#b3140f',
  colorSuccess: '#2b7a0b',
  colorWarning: '#9a5b00',
}
const darkToken = {
  ...fonts,
  colorPrimary: '#3c89e8',
  colorLink: '#78b4f5',
  colorTextSecondary: 'rgba(255,255,255,0.78)',
  colorTextTertiary: 'rgba(255,255,255,0.68)',
  colorTextDescription: 'rgba(255,255,255,0.68)',
  colorTextPlaceholder: 'rgba(255,255,255,0.60)',
}
const contrastToken = {
  ...fonts,
  colorPrimary: '#003a8c',
  colorLink: '#003a8c',
  colorText: '#000',
  colorTextSecondary: '#000',
  colorTextTertiary: '#1a1a1a',
  colorTextDescription: '#1a1a1a',
  colorTextPlaceholder: '#404040',
  colorBorder: '#000',
  colorBorderSecondary: '#000',
  colorSplit: '#000',
}

function storedLook(): Look {
  const stored = readStored(storedName)
  return looks.find((each) => each === stored) ?? 'system'
}

/** Whether the screen is so (屏幕条件), and again when that changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const follow = () => setMatches(list.matches)
    follow()
    list.addEventListener('change', follow)
    return () => list.removeEventListener('change', follow)
  }, [query])
  return matches
}
