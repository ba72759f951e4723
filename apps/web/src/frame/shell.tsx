import { LogoutOutlined, MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { App, Button, Drawer, Dropdown, Flex, Input, Layout, Menu, Typography } from 'antd'
import { Suspense, useState } from 'react'
import { Problem } from '../api/problem.ts'
import type { Search } from '../routes.tsx'
import { Loading } from '../shared/loading.tsx'
import { PageBoundary } from '../shared/page-boundary.tsx'
import { usePick, wordsOf } from '../words/i18n.ts'
import { FirstVisit } from './first-visit.tsx'
import { HelpLink } from './help-link.tsx'
import { useNarrow } from './look.ts'
import { Preferences } from './preferences.tsx'
import { sections } from './sections.tsx'
import { useSession } from './session.tsx'

const useWords = wordsOf('shell', {
  skip: ['跳到正文', 'Skip to content'],
  menu: ['栏目', 'Sections'],
  search: ['检索事项、条目、文件', 'Search items, rows, documents'],
  leave: ['退出登录', 'Sign out'],
  account: ['我的账号', 'My account'],
  noSecrets: ['不得录入涉密信息', 'No state secrets'],
})

/** The frame around every page (页面框架): government, sections, search, person; the page itself in the middle. `?full=1` leaves it away. */
export function Shell() {
  const isFull = useRouterState({ select: ({ location }) => (location.search as Search).full === '1' })
  return isFull ? <Bare /> : <Framed />
}

function Framed() {
  const say = useWords()
  const isNarrow = useNarrow()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const { signIn } = useSession()
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link no-print" href="#content">
        {say('skip')}
      </a>
      <Layout.Header className="no-print shell-header">
        {isNarrow && (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={say('menu')}
            onClick={() => setMenuOpen(true)}
          />
        )}
        <Link to="/" className="shell-name">
          {signIn.government.name}
          {!isNarrow && <span> · 台账</span>}
        </Link>
        {!isNarrow && <SearchBox />}
        <span style={{ flex: 1 }} />
        {!isNarrow && <Typography.Text type="secondary">{say('noSecrets')}</Typography.Text>}
        {!isNarrow && <Preferences />}
        <HelpLink />
        <PersonMenu />
      </Layout.Header>
      <Layout>
        {isNarrow ? (
          <Drawer
            open={isMenuOpen}
            placement="left"
            size={260}
            title={say('menu')}
            onClose={() => setMenuOpen(false)}
          >
            <SearchBox done={() => setMenuOpen(false)} />
            <SectionMenu done={() => setMenuOpen(false)} />
            <Preferences />
          </Drawer>
        ) : (
          <Layout.Sider
            className="no-print shell-sider"
            theme="light"
            width={168}
            breakpoint="lg"
            collapsedWidth={56}
            collapsible
          >
            <nav aria-label={say('menu')}>
              <SectionMenu />
            </nav>
          </Layout.Sider>
        )}
        <Layout.Content id="content" tabIndex={-1} className="shell-content">
          <FirstVisit />
          <PageBoundary>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function SectionMenu({ done }: { readonly done?: () => void }) {
  const pick = usePick()
  const { may } = useSession()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const shown = sections.filter(({ needs }) => needs.length === 0 || needs.some(may))
  const here = shown.find(({ path: own, within = [] }) =>
    [own, ...within].some((each) => path === each || path.startsWith(`${each}/`)),
  )
  return (
    <Menu
      mode="inline"
      selectedKeys={here ? [here.path] : []}
      style={{ borderInlineEnd: 0 }}
      items={shown.map((each) => ({
        key: each.path,
        icon: each.icon,
        title: pick(each.name),
        label: (
          <Link to={each.path} onClick={done}>
            {pick(each.name)}
          </Link>
        ),
      }))}
    />
  )
}

function SearchBox({ done }: { readonly done?: () => void }) {
  const say = useWords()
  const navigate = useNavigate()
  return (
    <Input
      className="shell-search"
      prefix={<SearchOutlined aria-hidden />}
      placeholder={say('search')}
      aria-label={say('search')}
      allowClear
      onPressEnter={(event) => {
        const q = event.currentTarget.value.trim()
        done?.()
        if (q) void navigate({ to: '/search', search: { q } as never })
      }}
    />
  )
}

function PersonMenu() {
  const say = useWords()
  const { signIn, leave } = useSession()
  const { message } = App.useApp()
  const pick = usePick()
  const navigate = useNavigate()
  const leaveOrSay = () =>
    leave().catch((problem) => void (problem instanceof Problem && message.error(pick(problem))))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'account',
            icon: <UserOutlined />,
            label: say('account'),
            onClick: () => void navigate({ to: '/settings/account' as never }),
          },
          { type: 'divider' },
          { key: 'leave', icon: <LogoutOutlined />, label: say('leave'), onClick: leaveOrSay },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />}>
        <span className="shell-person">{signIn.account.displayName}</span>
      </Button>
    </Dropdown>
  )
}

/** A page that asks for nothing but room (空白框架): the wall, a sheet that is printed. */
export function Bare() {
  return (
    <Flex vertical component="main" id="content" style={{ minHeight: '100vh' }}>
      <PageBoundary>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </PageBoundary>
    </Flex>
  )
}
