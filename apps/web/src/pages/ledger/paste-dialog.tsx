import '../item/item.css'
import { useQueries } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { recordAll, refusedAt } from '../../api/bulk.ts'
import type { BulkDeeds } from '../../api/items.ts'
import type { LedgerLine } from '../../api/lines.ts'
import { workApi } from '../../api/work.ts'
import { useSession } from '../../frame/session.tsx'
import { type Basis, BasisFields, basisIn } from '../../shared/basis-fields.tsx'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { useDraft } from '../../shared/use-draft.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { pairOf, progressWords } from '../../words/item-words.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import { useRefresh } from '../item/use-item.ts'
import { draftOf, type PastedLine, type PasteFault, pastedLines } from './pasted-lines.ts'

const useWords = wordsOf('pasteDialog', {
  title: ['从表格粘贴填报', 'Paste from a spreadsheet'],
  how: [
    '在表格中选中三列复制：序号、完成值、进展文字（没有值的留空）。先看每一行会怎样，再存为草稿，由单位负责人审定。',
    'Copy three columns: number, value, words. Look what each line would do, then keep them as drafts for the head to approve.',
  ],
  cells: ['粘贴到这里', 'Paste here'],
  period: ['报告期', 'Period'],
  forWhom: ['代哪个单位填报', 'For which body'],
  line: ['行', 'Line'],
  item: ['事项', 'Item'],
  value: ['完成值', 'Value'],
  words: ['进展', 'Words'],
  does: ['将会', 'What it would do'],
  unknown: ['没有这个序号，不录入', 'There is no such number: left out'],
  several: ['这个序号不止一项，不录入', 'Several items have this number: left out'],
  twice: ['与前面的行重复，不录入', 'As a line before: left out'],
  notNumber: ['完成值与指标类型不符，不录入', 'The value does not fit its measure: left out'],
  empty: ['没有值也没有文字，不录入', 'Neither value nor words: left out'],
  drafted: ['存为草稿', 'Kept as a draft'],
  draftedAs: ['存为草稿，进度为“{{progress}}”', 'Kept as a draft; it would be “{{progress}}”'],
  refused: ['第{{row}}行被拒，全部未录入。', 'Line {{row}} was refused; nothing was entered.'],
  record: ['存为草稿（{{count}}项）', 'Keep {{count}} drafts'],
})

/** Progress of many items at once, pasted from a spreadsheet (粘贴填报): shown first, then kept as drafts, all of them or none. */
export function PasteDialog(props: { readonly lines: readonly LedgerLine[]; readonly close: () => void }) {
  const { lines, close } = props
  const say = useWords()
  const { may, signIn } = useSession()
  const refresh = useRefresh()
  const [form] = Form.useForm<{ readonly onBehalfOf: string; readonly basis: Basis }>()
  const text = useDraft(`${signIn.account.id}/paste`, '')
  const [period, setPeriod] = useState(() => commonPeriod(lines))
  const { run, isBusy, problem } = useDoing()
  const pasted = useMemo(() => pastedLines(text.value, lines), [text.value, lines])
  const good = pasted.flatMap((each) => ('line' in each.found ? [{ ...each, line: each.found.line }] : []))
  const isForAnother = !may('item.drafted')
  const send = async (typed: { readonly onBehalfOf?: string; readonly basis?: Basis }) => {
    const deeds = good.map((each) => ({ item: each.line.id, deed: draftOf(each, each.line, period) }))
    const act = isForAnother && { onBehalfOf: typed.onBehalfOf!, basis: basisIn(typed.basis!) }
    if (!(await run(() => recordAll(deeds, (act || undefined) as BulkDeeds['act'])))) return
    text.drop()
    close()
    await refresh()
  }
  const refused = good[refusedAt(problem) ?? -1]
  return (
    <Modal
      open
      width={900}
      title={say('title')}
      okText={say('record', { count: good.length })}
      okButtonProps={{ disabled: good.length === 0 || period === '' }}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <p>{say('how')}</p>
      <Input.TextArea
        aria-label={say('cells')}
        placeholder={say('cells')}
        autoSize={{ minRows: 4, maxRows: 10 }}
        value={text.value}
        onChange={({ target }) => text.write(target.value)}
      />
      <Form form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={(typed) => void send(typed)}>
        <Form.Item label={say('period')} htmlFor="paste-period">
          <Select
            id="paste-period"
            style={{ width: 160 }}
            value={period}
            onChange={setPeriod}
            options={periodsIn(lines).map((value) => ({ value, label: value }))}
          />
        </Form.Item>
        {isForAnother && <Another />}
      </Form>
      <Preview pasted={pasted} period={period} />
      {refused && (
        <Alert type="error" title={say('refused', { row: refused.row })} style={{ marginTop: 12 }} />
      )}
      <ProblemNote problem={problem} />
    </Modal>
  )
}

function Another() {
  const say = useWords()
  const shared = useSharedWords()
  return (
    <>
      <Form.Item
        name="onBehalfOf"
        label={say('forWhom')}
        rules={[{ required: true, message: shared('required') }]}
      >
        <OrgUnitSelect />
      </Form.Item>
      <BasisFields />
    </>
  )
}

/** Periods that are asked for now, most of them first. */
function periodsIn(lines: readonly LedgerLine[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { period } of lines) if (period !== undefined) counts.set(period, (counts.get(period) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([period]) => period)
}

function commonPeriod(lines: readonly LedgerLine[]): string {
  return periodsIn(lines)[0] ?? ''
}

/** The server is asked for so many; the others are entered without being looked at before. */
const mostChecked = 60

function Preview({ pasted, period }: { readonly pasted: readonly PastedLine[]; readonly period: string }) {
  const say = useWords()
  const checks = useQueries({
    queries: pasted.map((each, i) => {
      const line = 'line' in each.found ? each.found.line : undefined
      return {
        queryKey: ['submission-check', line?.id, period, each.value, each.words],
        queryFn: () => workApi.check(line!.id, { deed: draftOf(each, line!, period) as never }),
        enabled: line !== undefined && period !== '' && i < mostChecked,
        retry: false,
      }
    }),
  })
  if (pasted.length === 0) return null
  return (
    <div className="item-scroll" style={{ maxHeight: 320, overflow: 'auto' }}>
      <table className="item-table">
        <thead>
          <tr>
            {(['line', 'item', 'value', 'words', 'does'] as const).map((each) => (
              <th key={each} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pasted.map((each, i) => (
            <tr key={each.row}>
              <td>{each.row}</td>
              <td>
                {each.serial} {'line' in each.found && each.found.line.words}
              </td>
              <td>{each.value}</td>
              <td>{each.words}</td>
              <td>
                {'fault' in each.found ? (
                  <strong>{say(each.found.fault satisfies PasteFault)}</strong>
                ) : (
                  <Outcome check={checks[i]?.data} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Outcome(props: {
  readonly check:
    | { readonly progress?: string; readonly refusal?: { readonly zh: string; readonly en: string } }
    | undefined
}) {
  const say = useWords()
  const pick = usePick()
  const { progress, refusal } = props.check ?? {}
  return (
    <>
      {progress === undefined
        ? say('drafted')
        : say('draftedAs', { progress: pick(pairOf(progressWords, progress)) })}
      {refusal && <div>{pick(refusal)}</div>}
    </>
  )
}
