import { Button, Card, Collapse, Flex, Form, Input, Select, Typography } from 'antd'
import { useState } from 'react'
import { type SignIn, sessionApi } from '../../api/session.ts'
import { Appearance } from '../../frame/appearance.tsx'
import { Preferences } from '../../frame/preferences.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { wordsOf } from '../../words/i18n.ts'
import { useSharedWords } from '../../words/shared-words.ts'

const useWords = wordsOf('firstRun', {
  title: ['初始设置', 'Set up'],
  lead: [
    '一个人、一个办公室就可以用起来。单位、人员以后随时可以补。',
    'One person and one office are enough to begin. Bodies and people can be added at any time.',
  ],
  token: ['设置码', 'Set-up token'],
  tokenHint: [
    '启动本系统的终端窗口里显示的一串字符。',
    'Printed in the terminal in which the system was started.',
  ],
  government: ['政府名称', 'Government'],
  governmentHint: ['例如：青澜市人民政府', 'As it is written: 青澜市人民政府'],
  code: ['代码', 'Code'],
  codeHint: [
    '用于区分数据，设好后不改。小写字母、数字和短横线，例如 qinglan。',
    'Keeps its data apart, and stays. Small letters, digits and hyphens: qinglan.',
  ],
  level: ['级别', 'Level'],
  province: ['省级', 'province'],
  prefecture: ['地市级', 'prefecture'],
  county: ['县级', 'county'],
  township: ['乡镇', 'township'],
  name: ['用户名', 'Name'],
  displayName: ['姓名', 'Your name'],
  displayNameHint: ['办理记录中显示，例如：督查室 张敏', 'Shown in the record: 督查室 张敏'],
  password: ['口令', 'Password'],
  separated: ['需要三员分立（系统、安全保密、审计管理员分设）', 'Separate the three administrators'],
  separatedWhy: [
    '有等级保护或分级保护要求的单位填写；其他单位不填。三人各有账号，都看不到业务数据；督查员账号随后由系统管理员开通。',
    'Where rules of protection ask for it. Each of the three has an account and sees no business data; the system administrator then opens one for the supervisor.',
  ],
  security: ['安全保密管理员', 'Security administrator'],
  audit: ['安全审计员', 'Audit administrator'],
  begin: ['开始使用', 'Begin'],
  wrongCode: ['只能用小写字母、数字和短横线。', 'Small letters, digits and hyphens only.'],
})

interface Person {
  readonly name?: string
  readonly displayName?: string
  readonly password?: string
}

interface Typed {
  readonly token: string
  readonly government: { readonly id: string; readonly name: string; readonly level: 'prefecture' }
  readonly account: Required<Person>
  readonly security?: Person
  readonly audit?: Person
}

/** An empty system meets its first person (初始设置). */
export function FirstRunPage({ entered }: { readonly entered: (signIn: SignIn) => void }) {
  return (
    <Appearance>
      <FirstRun entered={entered} />
    </Appearance>
  )
}

function FirstRun({ entered }: { readonly entered: (signIn: SignIn) => void }) {
  const say = useWords()
  const shared = useSharedWords()
  return (
    <Flex component="main" vertical align="center" gap={12} style={{ padding: '6vh 16px 32px' }}>
      <Typography.Title level={1} style={{ margin: 0, fontSize: 26 }}>
        {say('title')}
      </Typography.Title>
      <Typography.Text>{say('lead')}</Typography.Text>
      <Card style={{ width: '100%', maxWidth: 560 }}>
        <FirstRunForm entered={entered} />
      </Card>
      <Typography.Text type="secondary">{shared('noSecretsHere')}</Typography.Text>
      <Preferences />
    </Flex>
  )
}

function FirstRunForm({ entered }: { readonly entered: (signIn: SignIn) => void }) {
  const say = useWords()
  const shared = useSharedWords()
  const [problem, setProblem] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const begin = async (typed: Typed) => {
    setBusy(true)
    try {
      entered(await sessionApi.setUp(setUpOf(typed)))
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  const wanted = { required: true, whitespace: true, message: shared('required') }
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      onFinish={begin}
      scrollToFirstError
      initialValues={{ government: { level: 'prefecture' } }}
    >
      <ProblemNote problem={problem} />
      <Form.Item name="token" label={say('token')} extra={say('tokenHint')} rules={[wanted]}>
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <GovernmentFields />
      <PersonFields at="account" rules={[wanted]} />
      <SeparatedFields />
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {say('begin')}
      </Button>
    </Form>
  )
}

function setUpOf({ token, government, account, security, audit }: Typed) {
  const [one, other] = [personIn(security), personIn(audit)]
  const separated = one && other && { security: one, audit: other }
  return { token: token.trim(), government, account, ...(separated && { separated }) }
}

function GovernmentFields() {
  const say = useWords()
  const shared = useSharedWords()
  const wanted = { required: true, whitespace: true, message: shared('required') }
  const levels = (['province', 'prefecture', 'county', 'township'] as const).map((value) => ({
    value,
    label: say(value),
  }))
  return (
    <>
      <Form.Item
        name={['government', 'name']}
        label={say('government')}
        extra={say('governmentHint')}
        rules={[wanted]}
      >
        <Input />
      </Form.Item>
      <Flex gap={16}>
        <Form.Item
          name={['government', 'id']}
          label={say('code')}
          extra={say('codeHint')}
          rules={[wanted, { pattern: /^[a-z][a-z0-9-]*$/, message: say('wrongCode') }]}
          style={{ flex: 2 }}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={['government', 'level']} label={say('level')} style={{ flex: 1 }}>
          <Select options={levels} />
        </Form.Item>
      </Flex>
    </>
  )
}

function SeparatedFields() {
  const say = useWords()
  const children = (
    <>
      <Typography.Paragraph type="secondary">{say('separatedWhy')}</Typography.Paragraph>
      {(['security', 'audit'] as const).map((at) => (
        <div key={at}>
          <Typography.Title level={2} style={{ fontSize: 15 }}>
            {say(at)}
          </Typography.Title>
          <PersonFields at={at} rules={[]} />
        </div>
      ))}
    </>
  )
  return (
    <Collapse ghost items={[{ key: 'separated', label: say('separated'), forceRender: true, children }]} />
  )
}

function PersonFields(props: {
  readonly at: 'account' | 'security' | 'audit'
  readonly rules: { readonly required: boolean; readonly message: string }[]
}) {
  const say = useWords()
  const shared = useSharedWords()
  const { at, rules } = props
  return (
    <>
      <Flex gap={16}>
        <Form.Item name={[at, 'name']} label={say('name')} rules={rules} style={{ flex: 1 }}>
          <Input autoComplete={at === 'account' ? 'username' : 'off'} />
        </Form.Item>
        <Form.Item
          name={[at, 'displayName']}
          label={say('displayName')}
          extra={say('displayNameHint')}
          rules={rules}
          style={{ flex: 1 }}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </Flex>
      <Form.Item name={[at, 'password']} label={say('password')} extra={shared('passwordRule')} rules={rules}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}

/** A person all of whose fields are filled in; else nobody. */
function personIn({ name, displayName, password }: Person = {}): Required<Person> | undefined {
  return name && displayName && password ? { name, displayName, password } : undefined
}
