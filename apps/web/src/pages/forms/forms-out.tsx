import { Flex, Form, Select } from 'antd'
import { useState } from 'react'
import { returnFormsApi } from '../../api/return-forms.ts'
import { useSession } from '../../frame/session.tsx'
import { DownloadButton } from '../../shared/download-button.tsx'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { useFormsWords } from './forms-words.ts'
import { monthsUpTo } from './months.ts'

/** The forms of a period (下发填报表), of one body or of all. */
export function FormsOut() {
  const say = useFormsWords()
  const { signIn } = useSession()
  const months = monthsUpTo(signIn.today, 12)
  const [period, setPeriod] = useState(months[1]!)
  const [orgUnit, setOrgUnit] = useState<string>()
  return (
    <Form layout="vertical">
      <Flex gap={16} wrap align="end">
        <Form.Item label={say('period')} htmlFor="forms-period">
          <Select
            id="forms-period"
            style={{ width: 140 }}
            value={period}
            options={months.map((value) => ({ value, label: value }))}
            onChange={setPeriod}
          />
        </Form.Item>
        <Form.Item label={say('orgUnit')} htmlFor="forms-body" style={{ flex: 1, minWidth: 220 }}>
          <OrgUnitSelect id="forms-body" value={orgUnit} onChange={setOrgUnit} />
        </Form.Item>
        <Form.Item>
          <DownloadButton path={returnFormsApi.path} query={{ period, orgUnit }}>
            {say('download')}
          </DownloadButton>
        </Form.Item>
      </Flex>
    </Form>
  )
}
