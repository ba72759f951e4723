import { useQuery } from '@tanstack/react-query'
import { Space, Tag } from 'antd'
import { type AccountGrant, accountsApi } from '../../../api/accounts.ts'
import { useSession } from '../../../frame/session.tsx'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { roleWords } from '../role-words.ts'
import { useRegister } from '../use-register.ts'

const useWords = wordsOf('grantWords', { none: ['没有角色', 'No role'] })

/** The bodies and posts that roles are bound to (可授予的单位、岗位); nothing for whoever sees no accounts. */
export function useGrantable() {
  const { may } = useSession()
  const { data } = useQuery({
    queryKey: ['accounts', 'bodies'],
    queryFn: ({ signal }) => accountsApi.bodies(signal),
    enabled: may('accounts.read'),
    staleTime: 60_000,
  })
  const bodyName = (id: string) => data?.orgUnits.find((each) => each.id === id)?.name
  const postOf = (id: string) => data?.posts.find((each) => each.id === id)
  const postTitle = (id: string) => {
    const post = postOf(id)
    return post && `${bodyName(post.orgUnit) ?? ''} ${post.title}`
  }
  return { ...(data ?? { orgUnits: [], posts: [] }), bodyName, postTitle }
}

/** The roles of an account in words (角色): which, and of which body or post. */
export function GrantWords({ grants }: { readonly grants: readonly AccountGrant[] }) {
  const say = useWords()
  const pick = usePick()
  const { bodyName, postTitle } = useGrantable()
  const { nameOf, postName } = useRegister()
  if (grants.length === 0) return <>{say('none')}</>
  const boundTo = ({ orgUnit, post }: AccountGrant) =>
    orgUnit !== undefined
      ? (bodyName(orgUnit) ?? nameOf(orgUnit))
      : post && (postTitle(post) ?? postName(post))
  return (
    <Space size={4} wrap>
      {grants.map((grant) => (
        <Tag key={grant.role + (grant.orgUnit ?? '') + (grant.post ?? '')}>
          {[pick(roleWords[grant.role].words), boundTo(grant)].filter(Boolean).join(' · ')}
        </Tag>
      ))}
    </Space>
  )
}
