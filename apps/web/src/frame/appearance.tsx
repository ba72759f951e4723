import 'antd/dist/reset.css'
import { App as AntApp, ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect } from 'react'
import { useLanguage } from '../words/i18n.ts'
import { useLook } from './look.ts'

/** Colours, language and sizes of everything behind the door (外观). */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const { look, isDark } = useLook()
  const language = useLanguage()
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  }, [language])
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={{
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: look === 'contrast' ? contrastToken : isDark ? darkToken : lightToken,
        ...(isDark && { components: darkComponents }),
      }}
      button={{ autoInsertSpace: false }}
      // The second click of a double click lands on the mask of what the first one opened.
      modal={{ mask: { blur: false, closable: false } }}
      drawer={{ mask: { blur: false } }}
    >
      <AntApp className="taizhang" message={{ maxCount: 3 }}>
        {children}
      </AntApp>
    </ConfigProvider>
  )
}

const basics = {
  // On old machines and far screens motion costs time and tells nothing; a sign of waiting that never ends its motion would stay.
  motion: false,
  fontFamily:
    '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  borderRadius: 4,
}
/** Grounds light enough for the text on them: antd would make them of the dark colours below. */
const grounds = {
  colorPrimaryBg: '#e8f1fb',
  colorPrimaryBgHover: '#d6e6f8',
  colorSuccessBg: '#eef8e8',
  colorWarningBg: '#fff6e5',
  colorErrorBg: '#fff1f0',
}
/** Text colours dark enough for 4.5:1 on their grounds (WCAG 2.2, 1.4.3). */
const lightToken = {
  ...basics,
  ...grounds,
  colorPrimary: '#0b57a4',
  colorLink: '#0b57a4',
  colorLinkHover: '#083f78',
  colorLinkActive: '#083f78',
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
  ...basics,
  colorPrimary: '#3c89e8',
  colorLink: '#78b4f5',
  colorLinkHover: '#a6cffa',
  colorLinkActive: '#a6cffa',
  colorTextSecondary: 'rgba(255,255,255,0.78)',
  colorTextTertiary: 'rgba(255,255,255,0.68)',
  colorTextDescription: 'rgba(255,255,255,0.68)',
  colorTextPlaceholder: 'rgba(255,255,255,0.60)',
}
/** What antd derives from the colours above is too dim for text on these grounds. */
const darkComponents = {
  Typography: { colorErrorText: '#ff9b98', colorWarningText: '#f0b45c', colorSuccessText: '#8fd460' },
  Tabs: { itemSelectedColor: '#8fc1f7', itemHoverColor: '#8fc1f7', itemActiveColor: '#8fc1f7' },
  Menu: { itemSelectedColor: '#b3d4fb' },
  // On the red of a full button.
  Button: { dangerColor: '#000' },
  Tag: { colorError: '#ff9b98', colorWarning: '#f0b45c', colorSuccess: '#8fd460' },
}
const contrastToken = {
  ...basics,
  ...grounds,
  colorPrimary: '#003a8c',
  colorLink: '#003a8c',
  colorLinkHover: '#002052',
  colorLinkActive: '#002052',
  colorSuccess: '#1f5c06',
  colorWarning: '#7a4800',
  colorError: '#a3100b',
  colorErrorText: '#a3100b',
  colorText: '#000',
  colorTextSecondary: '#000',
  colorTextTertiary: '#1a1a1a',
  colorTextDescription: '#1a1a1a',
  colorTextPlaceholder: '#404040',
  colorBorder: '#000',
  colorBorderSecondary: '#000',
  colorSplit: '#000',
}
