import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Bare, Shell } from './frame/shell.tsx'
import { NotFound } from './shared/not-found.tsx'

/** What stands behind the question mark: names with one text or several. Pages read theirs by `useView`. */
export type Search = Readonly<Record<string, string | readonly string[]>>

const root = createRootRoute({ validateSearch: (search) => searchOf(search) })
const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Shell })
const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: Bare })

/** Every page behind the sign-in (全部页面), each in a file of its own that is loaded when somebody goes there. */
const framedPages = [
  createRoute({
    getParentRoute: () => framed,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/home/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/work',
    component: lazyRouteComponent(() => import('./pages/work/work-page.tsx'), 'WorkPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/supervision',
    component: lazyRouteComponent(
      () => import('./pages/supervision/supervision-page.tsx'),
      'SupervisionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/ledger',
    component: lazyRouteComponent(() => import('./pages/ledger/ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/items/$id',
    component: lazyRouteComponent(() => import('./pages/item/item-page.tsx'), 'ItemPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/search',
    component: lazyRouteComponent(() => import('./pages/search/search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/documents',
    component: lazyRouteComponent(() => import('./pages/documents/documents-page.tsx'), 'DocumentsPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/documents/$id',
    component: lazyRouteComponent(() => import('./pages/documents/document-page.tsx'), 'DocumentPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/wall',
    component: lazyRouteComponent(() => import('./pages/wall/wall-page.tsx'), 'WallPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/overview',
    component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('./pages/import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/breakdowns/$id',
    component: lazyRouteComponent(() => import('./pages/review/review-page.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/breakdowns/$id/consultation',
    component: lazyRouteComponent(
      () => import('./pages/breakdown/consultation/consultation-page.tsx'),
      'ConsultationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/breakdowns/$id/compare',
    component: lazyRouteComponent(() => import('./pages/breakdown/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/help',
    component: lazyRouteComponent(() => import('./pages/help/help-page.tsx'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/help/$chapter',
    component: lazyRouteComponent(() => import('./pages/help/help-page.tsx'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/start',
    component: lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/forms',
    component: lazyRouteComponent(() => import('./pages/forms/forms-page.tsx'), 'FormsPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/settings',
    component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => framed,
    path: '/settings/$part',
    component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({ getParentRoute: () => framed, path: '$', component: NotFound }),
]

/** Pages without the frame (无边框页面): what is printed. */
const barePages = [
  createRoute({
    getParentRoute: () => bare,
    path: '/sheet',
    component: lazyRouteComponent(() => import('./pages/sheet/sheet-page.tsx'), 'SheetPage'),
  }),
]

/** The router (路由), beneath whatever path the page stands at. */
export function newRouter() {
  return createRouter({
    routeTree: root.addChildren([framed.addChildren(framedPages), bare.addChildren(barePages)]),
    basepath: new URL(document.baseURI).pathname,
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch: (text) => parsedSearch(text),
    stringifySearch: (search) => writtenSearch(search as Search),
  })
}

function parsedSearch(text: string): Search {
  const found = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(found.keys())].map((name) => {
      const values = found.getAll(name)
      return [name, values.length === 1 ? values[0]! : values]
    }),
  )
}

function writtenSearch(search: Search): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const each of [value].flat()) if (each !== undefined && each !== '') written.append(name, each)
  }
  const text = written.toString()
  return text === '' ? '' : `?${text}`
}

function searchOf(search: Record<string, unknown>): Search {
  return search as Search // written by parsedSearch
}
