import { UploadOutlined } from '@ant-design/icons'
import type { Item, Value } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Flex, Form, Input, Radio, Select, Upload } from 'antd'
import { useEffect, useState } from 'react'
import { filesApi } from '../../../api/files.ts'
import type { ItemView } from '../../../api/items.ts'
import { linesApi, useLines } from '../../../api/lines.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { checkWords } from '../../../words/item-words.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { useCircularWord } from '../../../words/use-circular-word.ts'

const useWords = wordsOf('smallInputs', {
  number: ['数值', 'Number'],
  done: ['已完成', 'Done'],
  notDone: ['未完成', 'Not done'],
  noMeasure: ['该事项没有量化指标，不能登记数值。', 'It has no measure: no value can be entered.'],
  files: ['选择文件', 'Choose files'],
  file: ['附件{{number}}', 'File {{number}}'],
  lightFirst: ['请先选择灯', 'Choose the light first'],
  find: ['按序号或文字查找事项', 'Find an item by number or words'],
})

/** A value that the item's measure takes (数值). */
export function ValueInput(props: {
  readonly item: ItemView | undefined
  readonly value?: Value
  readonly onChange?: (value: Value) => void
}) {
  const say = useWords()
  const { item, value, onChange } = props
  const measure = item?.measures.at(-1)?.value
  if (!measure) return <span>{say('noMeasure')}</span>
  if (measure.kind === 'yesNo')
    return (
      <Radio.Group
        value={value?.kind === 'yesNo' ? value.done : undefined}
        onChange={({ target }) => onChange?.({ kind: 'yesNo', done: target.value as boolean })}
        options={[true, false].map((each) => ({ value: each, label: say(each ? 'done' : 'notDone') }))}
      />
    )
  if (measure.kind === 'milestone')
    return (
      <Checkbox.Group
        value={value?.kind === 'steps' ? [...value.done] : []}
        onChange={(done) => onChange?.({ kind: 'steps', done })}
        options={measure.steps.map(({ id, words }) => ({ value: id, label: words }))}
      />
    )
  return (
    <Input
      style={{ width: 180 }}
      aria-label={say('number')}
      suffix={'unit' in measure ? measure.unit : undefined}
      value={value?.kind === 'number' ? value.number : ''}
      onChange={({ target }) => onChange?.({ kind: 'number', number: target.value } as Value)}
    />
  )
}

/** Files that are kept at once (附件); the form holds their digests. One where a scan is asked for. */
export function FilesInput(props: {
  readonly isOne?: boolean
  readonly value?: readonly string[]
  readonly onChange?: (files: readonly string[]) => void
}) {
  const say = useWords()
  const shared = useSharedWords()
  const { value = [], onChange, isOne = false } = props
  const { run, isBusy, problem } = useDoing()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const keep = (files: readonly File[]) =>
    run(async () => {
      const kept: string[] = []
      for (const file of files) {
        const { sha256 } = await filesApi.keep(file)
        setNames((before) => ({ ...before, [sha256]: file.name }))
        kept.push(sha256)
      }
      onChange?.(isOne ? kept.slice(-1) : [...new Set([...value, ...kept])])
    }, '')
  return (
    <>
      <ProblemNote problem={problem} />
      <Upload
        multiple={!isOne}
        showUploadList={false}
        beforeUpload={(file, all) => {
          if (file === all[0]) void keep(all)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={isBusy}>
          {say('files')}
        </Button>
      </Upload>{' '}
      <span>{shared('noSecrets')}</span>
      <Flex vertical component="ul" aria-live="polite" style={{ margin: 0, paddingInlineStart: 20 }}>
        {value.map((sha256, i) => (
          <li key={sha256}>
            {names[sha256] ?? say('file', { number: i + 1 })}{' '}
            <Button
              size="small"
              type="link"
              onClick={() => onChange?.(value.filter((each) => each !== sha256))}
            >
              {shared('remove')}
            </Button>
          </li>
        ))}
      </Flex>
    </>
  )
}

type CloseOutChecks = NonNullable<NonNullable<Item['closeOut']>['checks']>

const unchecked: CloseOutChecks = {
  ...{ factsClear: false, problemSolved: false, taskDone: false, conclusionRight: false },
}

/** The four checks before an item is closed (销号四查). */
export function ChecksInput(props: {
  readonly value?: CloseOutChecks
  readonly onChange?: (checks: CloseOutChecks) => void
}) {
  const pick = usePick()
  const { value = unchecked, onChange } = props
  return (
    <Flex wrap gap={12}>
      {Object.entries(checkWords).map(([name, words]) => (
        <Checkbox
          key={name}
          checked={value[name as keyof CloseOutChecks]}
          onChange={({ target }) => onChange?.({ ...value, [name]: target.checked })}
        >
          {pick(words)}
        </Checkbox>
      ))}
    </Flex>
  )
}

/** Another item (选择事项), found by number or words. */
export function ItemInput(props: {
  readonly id?: string
  readonly without?: string | undefined
  readonly value?: string
  readonly onChange?: (id: string) => void
}) {
  const say = useWords()
  const { data, isPending } = useLines()
  return (
    <Select
      {...(props.id !== undefined && { id: props.id })}
      style={{ width: '100%' }}
      placeholder={say('find')}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      {...(props.value !== undefined && { value: props.value })}
      onChange={(id: string) => props.onChange?.(id)}
      options={(data?.lines ?? [])
        .filter(({ id }) => id !== props.without)
        .map(({ id, serial, words }) => ({ value: id, label: `${serial ?? ''} ${words}` }))}
    />
  )
}

/** A light of the policy that holds today (选择灯). */
export function LightInput(props: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (light: string) => void
}) {
  const pick = usePick()
  const lights = usePolicyLights()
  return (
    <Select
      {...(props.id !== undefined && { id: props.id })}
      style={{ width: 180 }}
      {...(props.value !== undefined && { value: props.value })}
      onChange={(light: string) => props.onChange?.(light)}
      options={lights.map(({ id, zh, en }) => ({ value: id, label: pick([zh, en]) }))}
    />
  )
}

/** What the policy prints with the light that was chosen (显示用语); typed only where it prints nothing with it. */
export function LightWordInput(props: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (word: string | undefined) => void
}) {
  const say = useWords()
  const inCircular = useCircularWord()
  const { id, value, onChange } = props
  const lights = usePolicyLights()
  const chosen: unknown = Form.useWatch('light')
  const words = lights.find((each) => each.id === chosen)?.words
  const given = { ...(id !== undefined && { id }), style: { width: 180 } }
  useEffect(() => {
    if (!words || words.length === 0 || words.includes(value ?? '')) return
    const only = words.length === 1 ? words[0] : undefined
    if (only !== value) onChange?.(only)
  }, [words, value, onChange])
  if (words?.length === 0)
    return (
      <Input {...given} maxLength={200} value={value} onChange={({ target }) => onChange?.(target.value)} />
    )
  return (
    <Select
      {...given}
      placeholder={say('lightFirst')}
      disabled={words === undefined}
      {...(value !== undefined && { value })}
      onChange={(word: string) => onChange?.(word)}
      options={(words ?? []).map((word) => ({ value: word, label: inCircular(word) }))}
    />
  )
}

function usePolicyLights() {
  const { data } = useQuery({
    queryKey: ['lights'],
    queryFn: ({ signal }) => linesApi.page({ limit: 1 }, signal),
    staleTime: 300_000,
  })
  return data?.lights ?? []
}
