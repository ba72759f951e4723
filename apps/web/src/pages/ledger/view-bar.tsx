import { DeleteOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Flex, Input, Popover } from 'antd'
import { useState } from 'react'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import {
  isSameView,
  type NamedView,
  readyViews,
  settingsIn,
  storedViews,
  storeViews,
  type ViewSettings,
} from './saved-views.ts'

const useWords = wordsOf('viewBar', {
  views: ['常用视图', 'Views'],
  save: ['保存为视图', 'Keep this view'],
  name: ['视图名称', 'Name of the view'],
  remove: ['删除视图“{{name}}”', 'Remove the view “{{name}}”'],
  kept: ['视图只保存在本机。', 'Views are kept on this machine.'],
})

/** Ready-made and own views (常用视图), and how to keep the present one. */
export function ViewBar(props: {
  readonly search: ViewSettings
  readonly choose: (settings: ViewSettings) => void
}) {
  const say = useWords()
  const pick = usePick()
  const [own, setOwn] = useState(storedViews)
  const keep = (views: readonly NamedView[]) => {
    storeViews(views)
    setOwn(views)
  }
  const here = settingsIn(props.search)
  const isKnown = [...readyViews, ...own].some(({ settings }) => isSameView(settings, here))
  return (
    <Flex wrap gap={6} component="nav" aria-label={say('views')} style={{ marginBottom: 8 }}>
      {readyViews.map((view) => (
        <ViewButton
          key={view.key}
          isOn={isSameView(view.settings, here)}
          choose={() => props.choose(view.settings)}
        >
          {pick(view.name)}
        </ViewButton>
      ))}
      {own.map((view) => (
        <Flex key={view.key}>
          <ViewButton isOn={isSameView(view.settings, here)} choose={() => props.choose(view.settings)}>
            {view.name[0]}
          </ViewButton>
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={say('remove', { name: view.name[0] })}
            onClick={() => keep(own.filter(({ key }) => key !== view.key))}
          />
        </Flex>
      ))}
      {!isKnown && (
        <SaveView
          save={(name) =>
            keep([...own, { key: `${name} ${Date.now()}`, name: [name, name], settings: here }])
          }
        />
      )}
    </Flex>
  )
}

function ViewButton(props: {
  readonly isOn: boolean
  readonly choose: () => void
  readonly children: string
}) {
  return (
    <Button
      size="small"
      type={props.isOn ? 'primary' : 'default'}
      aria-pressed={props.isOn}
      onClick={props.choose}
    >
      {props.children}
    </Button>
  )
}

function SaveView({ save }: { readonly save: (name: string) => void }) {
  const say = useWords()
  const shared = useSharedWords()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const done = () => {
    if (name.trim() === '') return
    save(name.trim())
    setName('')
    setOpen(false)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      content={
        <Flex vertical gap={8}>
          <Input
            value={name}
            maxLength={20}
            aria-label={say('name')}
            placeholder={say('name')}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={done}
          />
          <span>{say('kept')}</span>
          <Button type="primary" onClick={done}>
            {shared('save')}
          </Button>
        </Flex>
      }
    >
      <Button size="small" type="dashed" icon={<SaveOutlined aria-hidden />}>
        {say('save')}
      </Button>
    </Popover>
  )
}
