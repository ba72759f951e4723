import { BgColorsOutlined, GlobalOutlined } from '@ant-design/icons'
import { Button, Dropdown, Flex } from 'antd'
import { speak, useLanguage, wordsOf } from '../words/i18n.ts'
import { looks, useLook } from './appearance.tsx'

const useWords = wordsOf('preferences', {
  other: ['English', '中文'],
  look: ['显示', 'Look'],
  system: ['随系统', 'As the system'],
  light: ['浅色', 'Light'],
  dark: ['深色', 'Dark'],
  contrast: ['高对比', 'High contrast'],
})

/** Language and look (语言、显示方式), chosen without loading the page again. */
export function Preferences() {
  const say = useWords()
  const language = useLanguage()
  const { look, choose } = useLook()
  return (
    <Flex gap={4}>
      <Button
        type="text"
        icon={<GlobalOutlined aria-hidden />}
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
      >
        {say('other')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [look],
          items: looks.map((key) => ({ key, label: say(key), onClick: () => choose(key) })),
        }}
      >
        <Button type="text" icon={<BgColorsOutlined aria-hidden />}>
          {say('look')}
        </Button>
      </Dropdown>
    </Flex>
  )
}
