import type { Holder, Post } from '@taizhang/ledger'
import { Button, Checkbox, Dropdown, Flex, Input, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useView } from '../../../shared/use-view.ts'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { postKinds, postKindWords } from '../register-words.ts'
import { useRegister } from '../use-register.ts'
import { type PostAct, PostForm } from './post-forms.tsx'

const useWords = wordsOf('posts', {
  what: [
    '责任落在岗位上，人员变动不影响事项。代理期间，代理人行使岗位的职责。',
    'Duties sit on posts, so that items stay when people move. Who acts for a holder does what the post does.',
  ],
  add: ['设立岗位', 'Add a post'],
  find: ['查找单位、岗位、姓名', 'Find a body, post or name'],
  kind: ['类别', 'Kind'],
  gone: ['含已撤销的岗位', 'Closed posts as well'],
  orgUnit: ['单位', 'Body'],
  title: ['岗位', 'Post'],
  holder: ['任职人', 'Holder'],
  acting: ['代理', 'acting'],
  vacant: ['空缺', 'Vacant'],
  since: ['{{from}}起', 'since {{from}}'],
  stretch: ['{{from}}至{{until}}', '{{from}} to {{until}}'],
  none: [
    '还没有岗位。名册表导入时会一并设立负责人、联络员岗位。',
    'No posts yet; the register table brings heads and liaisons.',
  ],
  acts: ['办理', 'Acts'],
  actsOf: ['办理{{name}}', 'Acts on {{name}}'],
  holderSet: ['任职', 'Set the holder'],
  actingSet: ['指定代理人', 'Name who acts for him'],
  holderEnded: ['离任', 'End the holder'],
  closed: ['撤销岗位', 'Close the post'],
})

/** Posts, who holds them, who acts for them (岗位与人员). */
export function Posts() {
  const say = useWords()
  const { may } = useSession()
  const { register, error, isPending } = useRegister()
  const [open, setOpen] = useState<{ readonly act: PostAct; readonly post?: Post }>()
  const shown = useShownPosts()
  return (
    <>
      <ProblemNote problem={error} />
      <p>{say('what')}</p>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }}>
        {may('register.postAdded') && (
          <Button type="primary" onClick={() => setOpen({ act: 'added' })}>
            {say('add')}
          </Button>
        )}
        <Filters />
      </Flex>
      <PostTable
        posts={shown}
        holders={register?.holders ?? []}
        isPending={isPending}
        act={(act, post) => setOpen({ act, post })}
      />
      {open && <PostForm {...open} close={() => setOpen(undefined)} />}
    </>
  )
}

function Filters() {
  const say = useWords()
  const pick = usePick()
  const { one, set } = useView()
  return (
    <>
      <Input.Search
        allowClear
        aria-label={say('find')}
        placeholder={say('find')}
        style={{ maxWidth: 280 }}
        defaultValue={one('q') ?? ''}
        onSearch={(q) => set({ q }, { replace: true })}
      />
      <Select
        allowClear
        aria-label={say('kind')}
        placeholder={say('kind')}
        style={{ minWidth: 140 }}
        value={one('kind') ?? null}
        onChange={(kind) => set({ kind: kind ?? undefined })}
        options={postKinds.map((value) => ({ value: value as string, label: pick(postKindWords[value]) }))}
      />
      <Checkbox
        checked={one('gone') === '1'}
        onChange={({ target }) => set({ gone: target.checked ? '1' : undefined })}
      >
        {say('gone')}
      </Checkbox>
    </>
  )
}

function useShownPosts(): readonly Post[] {
  const { one } = useView()
  const { register, nameOf } = useRegister()
  const q = one('q') ?? ''
  const kind = one('kind')
  return Object.values(register?.posts ?? {}).filter((post) => {
    const held = register?.holders.filter((each) => each.post === post.id).at(-1)?.name ?? ''
    return (
      (one('gone') === '1' || post.until === undefined) &&
      (kind === undefined || post.kind === kind) &&
      `${nameOf(post.orgUnit)} ${post.title} ${held}`.includes(q)
    )
  })
}

function PostTable(props: {
  readonly posts: readonly Post[]
  readonly holders: readonly Holder[]
  readonly isPending: boolean
  readonly act: (act: PostAct, post: Post) => void
}) {
  const say = useWords()
  const pick = usePick()
  const { may } = useSession()
  const { nameOf } = useRegister()
  return (
    <Table<Post>
      size="small"
      rowKey="id"
      loading={props.isPending}
      pagination={props.posts.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 760 }}
      dataSource={[...props.posts]}
      locale={{ emptyText: <EmptyWords words={say('none')} /> }}
      columns={[
        { title: say('orgUnit'), width: 200, render: (_, { orgUnit }) => nameOf(orgUnit) },
        { title: say('title'), width: 200, dataIndex: 'title' },
        { title: say('kind'), width: 110, render: (_, { kind }) => pick(postKindWords[kind]) },
        {
          title: say('holder'),
          render: (_, { id }) => <Holders holders={props.holders.filter(({ post }) => post === id)} />,
        },
        ...(may('register.holderSet')
          ? [
              {
                key: 'acts',
                title: say('acts'),
                width: 80,
                render: (_: unknown, post: Post) =>
                  post.until === undefined && <Acts post={post} act={props.act} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** Who holds it now or will; those before are past. */
function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  const say = useWords()
  const { signIn } = useSession()
  const now = holders.filter(({ until }) => until === undefined || String(until) >= signIn.today)
  if (now.length === 0) return <Tag color="warning">{say('vacant')}</Tag>
  return now.map(({ person, name, acting, from, until }) => (
    <div key={person + from}>
      {name} {acting && <Tag color="default">{say('acting')}</Tag>}
      <small>
        {until === undefined
          ? say('since', { from: String(from) })
          : say('stretch', { from: String(from), until: String(until) })}
      </small>
    </div>
  ))
}

function Acts(props: { readonly post: Post; readonly act: (act: PostAct, post: Post) => void }) {
  const say = useWords()
  const { post, act } = props
  const acts = ['holderSet', 'actingSet', 'holderEnded', 'closed'] as const
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: acts.map((key) => ({ key, label: say(key), onClick: () => act(key, post) })) }}
    >
      <Button size="small" aria-label={say('actsOf', { name: post.title })}>
        {say('acts')}
      </Button>
    </Dropdown>
  )
}
