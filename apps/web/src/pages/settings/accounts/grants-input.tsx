import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Select } from 'antd'
import type { AccountGrant, AccountRole } from '../../../api/accounts.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { roles, roleWords } from '../role-words.ts'
import { useGrantable } from './grant-words.tsx'

const useWords = wordsOf('grantsInput', {
  role: ['角色', 'Role'],
  orgUnit: ['哪个单位', 'Of which body'],
  post: ['哪个岗位', 'Of which post'],
  add: ['增加角色', 'Add a role'],
  drop: ['去掉这个角色', 'Take this role away'],
  readsAll: [
    '阅览人员看得到全部内部内容，包括批示、督办件和办理记录，只开给机关内部的人。',
    'A reader sees all that is internal: instructions, notices, the history. Only for people of the offices.',
  ],
})

/** The roles of an account, one a line (角色设置); a head or liaison of a body, a sponsor in a post. */
export function GrantsInput(props: {
  readonly value?: readonly AccountGrant[]
  readonly onChange?: (grants: readonly AccountGrant[]) => void
}) {
  const say = useWords()
  const { value = [], onChange } = props
  const set = (at: number, grant: AccountGrant) =>
    onChange?.(value.map((each, i) => (i === at ? grant : each)))
  return (
    <Flex vertical gap={8}>
      {value.map((grant, at) => (
        // A role has no name of its own: its line is what it is known by.
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are taken out by their own button
        <Flex key={at} gap={8}>
          <GrantLine grant={grant} change={(next) => set(at, next)} />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={say('drop')}
            onClick={() => onChange?.(value.filter((_, i) => i !== at))}
          />
        </Flex>
      ))}
      {value.some(({ role }) => role === 'reader') && (
        <Alert type="warning" showIcon title={say('readsAll')} />
      )}
      <Button
        icon={<PlusOutlined aria-hidden />}
        style={{ alignSelf: 'start' }}
        onClick={() => onChange?.([...value, { role: 'liaison' }])}
      >
        {say('add')}
      </Button>
    </Flex>
  )
}

function GrantLine(props: { readonly grant: AccountGrant; readonly change: (grant: AccountGrant) => void }) {
  const say = useWords()
  const pick = usePick()
  const { orgUnits, posts, postTitle } = useGrantable()
  const { grant, change } = props
  const { bound } = roleWords[grant.role]
  return (
    <>
      <Select<AccountRole>
        aria-label={say('role')}
        style={{ width: 150 }}
        value={grant.role}
        onChange={(role) => change({ role })}
        options={roles.map((value) => ({ value, label: pick(roleWords[value].words) }))}
      />
      {bound === 'orgUnit' && (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={say('orgUnit')}
          placeholder={say('orgUnit')}
          style={{ flex: 1, minWidth: 0 }}
          value={grant.orgUnit ?? null}
          onChange={(orgUnit) => orgUnit !== null && change({ role: grant.role, orgUnit })}
          options={orgUnits.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {bound === 'post' && (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={say('post')}
          placeholder={say('post')}
          style={{ flex: 1, minWidth: 0 }}
          value={grant.post ?? null}
          onChange={(post) => post !== null && change({ role: grant.role, post })}
          options={posts
            .filter(({ kind }) => kind === 'sponsor' || kind === 'leader')
            .map(({ id }) => ({ value: id, label: postTitle(id) ?? id }))}
        />
      )}
    </>
  )
}
