import { Button, Input, Radio, Select, Typography } from 'antd'
import { useState } from 'react'
import type { ImportOrgUnits, ImportPreview } from '../../api/imports.ts'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { relations, useImportWords } from './import-words.ts'

type Proposed = ImportPreview['proposedOrgUnits'][number]

/** A body that a name may be (待定单位): entered as it is put right, or one that is there already. */
export function ProposedBody(props: {
  readonly proposed: Proposed
  readonly isBusy: boolean
  readonly enter: (body: NonNullable<ImportOrgUnits['orgUnits']>[number]) => Promise<unknown>
  readonly stand: (bodies: readonly string[]) => Promise<unknown>
}) {
  const say = useImportWords()
  const { proposed, isBusy, enter, stand } = props
  const { id, perhaps, reason, written, shortNames } = proposed
  const [way, setWay] = useState<'enterAs' | 'same' | 'nobody'>('enterAs')
  const [name, setName] = useState(proposed.name)
  const [relation, setRelation] = useState(proposed.relation)
  const [body, setBody] = useState<string | undefined>(perhaps[0])
  const apply = () => {
    if (way === 'enterAs') return enter({ id, name, relation, shortNames })
    return stand(way === 'same' && body !== undefined ? [body] : [])
  }
  return (
    <fieldset className="import-proposed">
      <legend>
        <b>{proposed.name}</b> <Typography.Text type="secondary">{reason}</Typography.Text>
      </legend>
      <Radio.Group
        value={way}
        onChange={({ target }) => setWay(target.value as typeof way)}
        options={(['enterAs', 'same', 'nobody'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <div className="import-name">
        {way === 'enterAs' && (
          <>
            <Input
              aria-label={say('name')}
              value={name}
              style={{ flex: '1 1 200px' }}
              onChange={({ target }) => setName(target.value)}
            />
            <Select
              aria-label={say('relation')}
              value={relation}
              style={{ flex: '1 1 200px' }}
              options={relations.map((value) => ({ value, label: say(value) }))}
              onChange={setRelation}
            />
          </>
        )}
        {way === 'same' && (
          <span className="import-choice">
            <OrgUnitSelect label={say('body')} value={body} onChange={setBody} />
          </span>
        )}
        <Button
          type="primary"
          loading={isBusy}
          disabled={way === 'same' && body === undefined}
          onClick={() => void apply()}
        >
          {say('apply')}
        </Button>
      </div>
      <Typography.Text type="secondary">
        {say('written')}：{written.join('、')}
      </Typography.Text>
    </fieldset>
  )
}
