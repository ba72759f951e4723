import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { useMemo } from 'react'
import { type AccountGrant, accountsApi, type OpenedAccount } from '../../../api/accounts.ts'
import { useSession } from '../../../frame/session.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { useRegister } from '../use-register.ts'
import { GrantsInput } from './grants-input.tsx'

const useWords = wordsOf('openAccount', {
  title: ['开通账号', 'Open an account'],
  name: ['用户名', 'Name'],
  nameHint: ['登录用，字母、汉字、数字，例如 liuyang', 'To sign in with: letters and digits'],
  displayName: ['姓名', 'Shown as'],
  displayHint: ['办理记录中显示，例如：市水利局 刘洋', 'Shown in the record'],
  person: ['名册中的人（选填）', 'Person of the register (optional)'],
  personHint: ['选了，办理记录就与名册中的任职对应。', 'Then the record names him as the register does.'],
  roles: ['角色', 'Roles'],
  rolesLater: ['角色由安全保密管理员授予。', 'Roles are granted by the security administrator.'],
  open: ['开通', 'Open'],
  opened: ['账号已开通。', 'Opened.'],
})

interface Typed {
  readonly name: string
  readonly displayName: string
  readonly person?: string
  readonly grants?: readonly AccountGrant[]
}

/** Opens an account (开通账号); the server makes its first password. */
export function OpenAccount(props: {
  readonly close: () => void
  readonly told: (opened: OpenedAccount) => void
}) {
  const say = useWords()
  const { close, told } = props
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const [form] = Form.useForm<Typed>()
  const open = async ({ name, displayName, person, grants = [] }: Typed) => {
    const input = { name: name.trim(), displayName: displayName.trim(), ...(person && { person }), grants }
    const isDone = await run(async () => {
      told(await accountsApi.open(input))
      await queries.invalidateQueries({ queryKey: ['accounts', 'list'] })
    }, say('opened'))
    if (isDone) close()
  }
  return (
    <Modal
      open
      width={600}
      title={say('title')}
      okText={say('open')}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <ProblemNote problem={problem} />
      <Form<Typed> form={form} layout="vertical" requiredMark={false} onFinish={(typed) => void open(typed)}>
        <AccountFields />
      </Form>
    </Modal>
  )
}

function AccountFields() {
  const say = useWords()
  const shared = useSharedWords()
  const { may } = useSession()
  const { register } = useRegister()
  const people = useMemo(
    () => [...new Map((register?.holders ?? []).map(({ person, name }) => [person, name]))],
    [register],
  )
  const rules = [{ required: true, whitespace: true, message: shared('required') }]
  return (
    <>
      <Form.Item name="name" label={say('name')} extra={say('nameHint')} rules={rules}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="displayName" label={say('displayName')} extra={say('displayHint')} rules={rules}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      {people.length > 0 && (
        <Form.Item name="person" label={say('person')} extra={say('personHint')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={people.map(([value, name]) => ({ value, label: name }))}
          />
        </Form.Item>
      )}
      {may('accounts.grant') ? (
        <Form.Item name="grants" label={say('roles')}>
          <GrantsInput />
        </Form.Item>
      ) : (
        <p>{say('rolesLater')}</p>
      )}
    </>
  )
}
