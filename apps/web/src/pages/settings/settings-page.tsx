import { Link, useParams } from '@tanstack/react-router'
import { Result, Typography } from 'antd'
import { type LazyExoticComponent, lazy, Suspense } from 'react'
import { useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { NotFound } from '../../shared/not-found.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { type Pair, usePick, wordsOf } from '../../words/i18n.ts'
import './settings-page.css'

const useWords = wordsOf('settings', {
  title: ['设置', 'Settings'],
  parts: ['设置的各部分', 'Parts of the settings'],
  notYours: ['“{{part}}”不归您的角色办理', '“{{part}}” is not for your role'],
  notYoursWhy: [
    '需要办理的，请系统管理员和安全保密管理员调整账号的角色。',
    'Where you need it, have the administrators change the roles of your account.',
  ],
})

interface Part {
  readonly path: string
  readonly name: Pair
  /** Whoever may do one of these sees it; everybody where there are none. */
  readonly needs: readonly string[]
  readonly page: LazyExoticComponent<() => React.ReactNode>
}

const page = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, () => React.ReactNode>>>,
  name: Name,
) => lazy(() => load().then((all) => ({ default: all[name] })))

/** The parts of the settings (设置栏目), each loaded when somebody goes there. */
const parts: readonly Part[] = [
  {
    ...{ path: 'account', name: ['我的账号', 'My account'], needs: [] },
    page: page(() => import('./own/own-account.tsx'), 'OwnAccount'),
  },
  {
    ...{ path: 'org-units', name: ['单位', 'Bodies'], needs: ['register.read'] },
    page: page(() => import('./org-units/org-units.tsx'), 'OrgUnits'),
  },
  {
    ...{ path: 'posts', name: ['岗位与人员', 'Posts and people'], needs: ['register.read'] },
    page: page(() => import('./posts/posts.tsx'), 'Posts'),
  },
  {
    ...{ path: 'division', name: ['领导分工', 'Division of work'], needs: ['register.read'] },
    page: page(() => import('./division/division.tsx'), 'DivisionOfWork'),
  },
  {
    ...{ path: 'mandates', name: ['授权与数据来源', 'Mandates and sources'], needs: ['register.read'] },
    page: page(() => import('./mandates/mandates.tsx'), 'Mandates'),
  },
  {
    ...{ path: 'rules', name: ['规则', 'Rules'], needs: ['register.read'] },
    page: page(() => import('./rules/rules.tsx'), 'RulesChosen'),
  },
  {
    ...{ path: 'calendar', name: ['报送期与日历', 'Periods and calendar'], needs: ['register.read'] },
    page: page(() => import('./rules/calendar.tsx'), 'PeriodsAndCalendar'),
  },
  {
    ...{ path: 'messages', name: ['通知与发件箱', 'Messages'], needs: ['outbox.read'] },
    page: page(() => import('./messages/messages.tsx'), 'Messages'),
  },
  {
    ...{ path: 'accounts', name: ['账号与角色', 'Accounts and roles'], needs: ['accounts.read'] },
    page: page(() => import('./accounts/accounts.tsx'), 'Accounts'),
  },
  {
    ...{ path: 'separation', name: ['三员分立', 'Three administrators'], needs: ['settings.write'] },
    page: page(() => import('./accounts/separation.tsx'), 'Separation'),
  },
  {
    ...{ path: 'audit', name: ['审计', 'Audit'], needs: ['log.verify', 'log.read', 'history.read'] },
    page: page(() => import('./audit/audit.tsx'), 'Audit'),
  },
  {
    ...{ path: 'removals', name: ['移除内容', 'Removal'], needs: ['words.remove'] },
    page: page(() => import('./audit/removals.tsx'), 'Removals'),
  },
  {
    ...{ path: 'backup', name: ['备份', 'Backup'], needs: ['backups.read'] },
    page: page(() => import('./audit/backup.tsx'), 'Backup'),
  },
]

/** The settings (设置): a list of parts, of which somebody sees those that are for him. */
export function SettingsPage() {
  const say = useWords()
  const pick = usePick()
  const { may } = useSession()
  const { part: path = 'account' } = useParams({ strict: false }) as { readonly part?: string }
  const shown = parts.filter(({ needs }) => needs.length === 0 || needs.some(may))
  const here = shown.find((each) => each.path === path)
  const known = parts.find((each) => each.path === path)
  if (!here) return known ? <NotYours part={pick(known.name)} /> : <NotFound />
  const Here = here.page
  return (
    <div className="settings">
      <nav aria-label={say('parts')} className="settings-parts no-print">
        {shown.map((each) => (
          <Link
            key={each.path}
            to={`/settings/${each.path}` as never}
            aria-current={each === here ? 'page' : undefined}
          >
            {pick(each.name)}
          </Link>
        ))}
      </nav>
      <div className="settings-part">
        <PageTitle title={pick(here.name)} />
        <Suspense fallback={<Loading />}>
          <Here />
        </Suspense>
      </div>
    </div>
  )
}

function NotYours({ part }: { readonly part: string }) {
  const say = useWords()
  return (
    <Result
      status="403"
      title={
        <Typography.Title level={1} style={{ margin: 0, fontSize: 22 }}>
          {say('notYours', { part })}
        </Typography.Title>
      }
      subTitle={say('notYoursWhy')}
    />
  )
}
