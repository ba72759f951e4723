import { Alert, Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { type ImportPreview, importsApi } from '../../api/imports.ts'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { usePick } from '../../words/i18n.ts'
import { useImportWords } from './import-words.ts'
import { type ChangePreview, Part } from './part.tsx'
import { ProposedBody } from './proposed-body.tsx'
import './import.css'

interface NamesProps {
  readonly preview: ImportPreview
  readonly change: ChangePreview
  readonly isBusy: boolean
}

/** Whom the names of the table stand for (单位名称): what is clear at once, the others one by one. */
export function NamesPart({ preview, change, isBusy }: NamesProps) {
  const say = useImportWords()
  const { id, proposedOrgUnits, unproposed, guesses, groups, unknown } = preview
  const settled = proposedOrgUnits.filter(({ waits }) => !waits)
  const waiting = proposedOrgUnits.filter(({ waits }) => waits)
  const isDone = proposedOrgUnits.length + unproposed.length + unknown.length === 0
  const stand = (written: string, bodies: readonly string[]) =>
    change(() => importsApi.correct(id, { names: { [written]: [...bodies] } }))
  return (
    <Part title={say('names')}>
      <Flex vertical gap={16} className="import-names">
        {isDone && <Alert type="success" showIcon title={say('namesDone')} />}
        {settled.length > 0 && (
          <section>
            <h3>{say('settled')}</h3>
            <Typography.Paragraph type="secondary">{say('settledWhy')}</Typography.Paragraph>
            <p>{settled.map(({ name, relation }) => `${name}（${say(relation)}）`).join('、')}</p>
            <Button
              type="primary"
              loading={isBusy}
              onClick={() => void change(() => importsApi.enterOrgUnits(id, { all: true }))}
            >
              {say('enterAll', { count: settled.length })}
            </Button>
          </section>
        )}
        {waiting.length > 0 && (
          <section>
            <h3>{say('waiting')}</h3>
            <Typography.Paragraph type="secondary">{say('waitingWhy')}</Typography.Paragraph>
            {waiting.map((proposed) => (
              <ProposedBody
                key={proposed.id}
                proposed={proposed}
                isBusy={isBusy}
                enter={(body) => change(() => importsApi.enterOrgUnits(id, { orgUnits: [body] }))}
                stand={async (bodies) => {
                  for (const written of proposed.written) await stand(written, bodies)
                }}
              />
            ))}
          </section>
        )}
        {unproposed.length > 0 && (
          <section>
            <h3>{say('unknown')}</h3>
            {unproposed.map(({ written, reason }) => (
              <Settle key={written} written={written} reason={reason} stand={stand} />
            ))}
          </section>
        )}
        <Guesses guesses={guesses} stand={stand} />
        <Groups groups={groups} />
      </Flex>
    </Part>
  )
}

type Stand = (written: string, bodies: readonly string[]) => Promise<boolean>

function Guesses(props: { readonly guesses: ImportPreview['guesses']; readonly stand: Stand }) {
  const say = useImportWords()
  const { guesses, stand } = props
  if (guesses.length === 0) return null
  return (
    <section>
      <h3>{say('guesses')}</h3>
      {guesses.map(({ written, matched, reason, rows }) => (
        <Settle
          key={written}
          written={written}
          reason={say('guessed', {
            ...{ written, reason, count: rows },
            matched: matched.map(({ name }) => name).join('、'),
          })}
          isGuess
          initial={matched.map((each) => each.id)}
          stand={stand}
        />
      ))}
    </section>
  )
}

function Groups({ groups }: Pick<ImportPreview, 'groups'>) {
  const say = useImportWords()
  const pick = usePick()
  if (groups.length === 0) return null
  return (
    <section>
      <h3>{say('groups')}</h3>
      <ul className="import-list">
        {groups.map((group) => (
          <li key={group.written}>{pick(group)}</li>
        ))}
      </ul>
    </section>
  )
}

const nobody: readonly string[] = []

/** Whom one written name stands for: bodies that are chosen, or nobody. */
function Settle(props: {
  readonly written: string
  readonly reason: string
  readonly stand: Stand
  readonly isGuess?: boolean
  readonly initial?: readonly string[]
}) {
  const say = useImportWords()
  const { written, reason, stand, isGuess = false, initial = nobody } = props
  const [bodies, setBodies] = useState(initial)
  return (
    <div className="import-name">
      <span className="import-written">
        {!isGuess && <b>{written}</b>} <Typography.Text type="secondary">{reason}</Typography.Text>
      </span>
      <span className="import-choice">
        <OrgUnitSelect isMany label={`${say('body')}：${written}`} value={bodies} onChange={setBodies} />
      </span>
      <Button size="small" disabled={bodies.length === 0} onClick={() => void stand(written, bodies)}>
        {say(isGuess ? 'correct' : 'apply')}
      </Button>
      <Button size="small" onClick={() => void stand(written, [])}>
        {say('nobody')}
      </Button>
    </div>
  )
}
