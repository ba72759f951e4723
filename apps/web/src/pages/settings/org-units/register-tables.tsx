import { Alert, Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { type RegisterTable, settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { DayInput } from '../../../shared/day-input.tsx'
import { DownloadButton } from '../../../shared/download-button.tsx'
import { FileDrop } from '../../../shared/file-drop.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { useRegister } from '../use-register.ts'

const useWords = wordsOf('registerTables', {
  what: [
    '名册表一行一个单位：名称、简称、关系、代码、上级、分管领导、联络员、负责人。下载现有的，改好后传回来；先看变动，确认才入册。',
    'One line a body: name, short names, relation, code, body above, sponsor, liaison, head. Download what there is, change it and send it back; it is shown first.',
  ],
  out: ['下载名册表（xlsx）', 'Download the table (xlsx)'],
  from: ['变动自哪天起', 'From which day'],
  drop: [
    '把改好的名册表拖到这里，或者点击选择（xlsx、csv）',
    'Drop the table here, or choose it (xlsx, csv)',
  ],
  counts: [
    '新增{{new}}个，变更{{changed}}个，不变{{same}}个，有问题{{problems}}处。',
    '{{new}} new, {{changed}} changed, {{same}} the same, {{problems}} problems.',
  ],
  confirm: ['确认入册', 'Take it in'],
  none: ['与名册一致，没有要改的。', 'It says what the register says.'],
  faulty: [
    '改好表中的问题后重新上传；现在什么都没有入册。',
    'Mend them in the table and send it again; nothing was taken in.',
  ],
  done: ['已入册。', 'Taken in.'],
  name: ['单位', 'Body'],
  change: ['变动', 'Change'],
  place: ['位置', 'Place'],
  problem: ['问题', 'What is wrong'],
  new: ['新增', 'New'],
  changed: ['变更', 'Changed'],
  same: ['不变', 'Same'],
  row: ['{{sheet}}第{{row}}行', '{{sheet}}, row {{row}}'],
})

/** The register as a table out and in (名册表): shown first, taken in whole or not at all. */
export function RegisterTables() {
  const say = useWords()
  const { signIn } = useSession()
  const { renew } = useRegister()
  const [from, setFrom] = useState<string | undefined>(signIn.today)
  const [file, setFile] = useState<File>()
  const [seen, setSeen] = useState<RegisterTable>()
  const { run, isBusy, problem } = useDoing()
  const look = (chosen: File, confirm: boolean) =>
    run(
      async () => {
        setFile(chosen)
        setSeen(await settingsApi.registerTable(chosen, { from, confirm }))
        if (confirm) await renew()
      },
      confirm ? say('done') : '',
    )
  return (
    <Flex vertical gap={16} style={{ maxWidth: 860 }}>
      <p style={{ margin: 0 }}>{say('what')}</p>
      <div>
        <DownloadButton path="/api/register/table.xlsx">{say('out')}</DownloadButton>
      </div>
      <Flex gap={8} align="center">
        {say('from')}
        <DayInput label={say('from')} value={from} onChange={setFrom} />
      </Flex>
      <FileDrop
        hint={say('drop')}
        accept=".xlsx,.xls,.csv"
        isBusy={isBusy}
        chosen={([first]) => first && void look(first, false)}
      />
      <ProblemNote problem={problem} />
      <div aria-live="polite">{seen && <Preview table={seen} />}</div>
      {seen && file && !seen.recorded && seen.problems.length === 0 && seen.deeds.length > 0 && (
        <Button
          type="primary"
          style={{ alignSelf: 'start' }}
          loading={isBusy}
          onClick={() => void look(file, true)}
        >
          {say('confirm')}
        </Button>
      )}
    </Flex>
  )
}

function Preview({ table }: { readonly table: RegisterTable }) {
  const say = useWords()
  const pick = usePick()
  const { counts, rows, problems, recorded } = table
  const moved = rows.filter(({ change }) => change !== 'same')
  return (
    <Flex vertical gap={8}>
      <Alert
        type={recorded ? 'success' : problems.length > 0 ? 'warning' : 'info'}
        showIcon
        title={recorded ? say('done') : say('counts', counts)}
        description={
          problems.length > 0 ? say('faulty') : moved.length === 0 && !recorded ? say('none') : undefined
        }
      />
      {problems.length > 0 && (
        <Table
          size="small"
          rowKey={(each) => problems.indexOf(each)}
          pagination={false}
          dataSource={[...problems]}
          columns={[
            { title: say('place'), width: 160, render: (_, { where }) => say('row', { ...where }) },
            { title: say('problem'), render: (_, each) => pick(each) },
          ]}
        />
      )}
      {moved.length > 0 && (
        <Table
          size="small"
          rowKey="orgUnit"
          pagination={moved.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          dataSource={moved}
          columns={[
            { title: say('name'), dataIndex: 'name' },
            {
              title: say('change'),
              width: 100,
              render: (_, { change }) => (
                <Tag color={change === 'new' ? 'success' : 'default'}>{say(change)}</Tag>
              ),
            },
          ]}
        />
      )}
    </Flex>
  )
}
