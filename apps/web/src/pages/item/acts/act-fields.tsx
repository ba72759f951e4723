import { Checkbox, Form, Input, Select } from 'antd'
import type { ItemView } from '../../../api/items.ts'
import { DayInput } from '../../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { usePick } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import type { ActField } from './act.ts'
import { DutiesInput, PostSelect } from './duties-input.tsx'
import { MeasureInput } from './measure-input.tsx'
import { PartsInput, ScheduleInput, SharesInput } from './plan-inputs.tsx'
import {
  ChecksInput,
  FilesInput,
  ItemInput,
  LightInput,
  LightWordInput,
  ValueInput,
} from './small-inputs.tsx'

/** The fields of an act (办理表单项), one below the other. */
export function ActFields(props: {
  readonly fields: readonly ActField[]
  readonly item: ItemView | undefined
}) {
  const { fields, item } = props
  const pick = usePick()
  const say = useSharedWords()
  return fields.map((field) => {
    const { name, kind, title, hint, missing, isOptional = false } = field
    const isBox = kind === 'yes'
    return (
      <Form.Item
        key={name}
        name={name.split('.')}
        label={isBox ? undefined : pick(title)}
        {...(isBox && { valuePropName: 'checked' })}
        {...(hint && { extra: pick(hint) })}
        rules={
          isOptional || isBox ? [] : [{ required: true, message: missing ? pick(missing) : say('required') }]
        }
      >
        {isBox ? <Checkbox>{pick(title)}</Checkbox> : <FieldInput field={field} item={item} />}
      </Form.Item>
    )
  })
}

/** Takes what the form gives it, and hands it on to the input of the field's kind. */
function FieldInput(props: { readonly field: ActField; readonly item: ItemView | undefined }) {
  const { field, item, ...given } = props
  const pick = usePick()
  const label = pick(field.title)
  switch (field.kind) {
    case 'words':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} {...given} />
    case 'day':
      return <DayInput label={label} {...given} />
    case 'choice':
      return (
        <Select
          {...given}
          options={Object.entries(field.choices?.(item) ?? {}).map(([value, pair]) => ({
            value,
            label: pick(pair),
          }))}
        />
      )
    case 'body':
      return <OrgUnitSelect label={label} {...given} />
    case 'bodies':
      return <OrgUnitSelect isMany label={label} {...given} />
    case 'post':
      return <PostSelect label={label} {...given} />
    case 'duties':
      return <DutiesInput {...given} />
    case 'measure':
      return <MeasureInput {...given} />
    case 'schedule':
      return <ScheduleInput item={item} {...given} />
    case 'parts':
      return <PartsInput item={item} {...given} />
    case 'shares':
      return <SharesInput {...given} />
    case 'value':
      return <ValueInput item={item} {...given} />
    case 'files':
      return <FilesInput {...given} />
    case 'scan':
      return <FilesInput isOne {...given} />
    case 'checks':
      return <ChecksInput {...given} />
    case 'item':
      return <ItemInput without={item?.id} {...given} />
    case 'light':
      return <LightInput {...given} />
    case 'lightWord':
      return <LightWordInput {...given} />
    default:
      return <Input maxLength={200} style={{ maxWidth: 360 }} {...given} />
  }
}
