import { Hono } from 'hono'
import {
  keepOutOfCaches,
  knowWho,
  limitAccounts,
  limitAddresses,
  limitBodies,
  limitSignIns,
  secureHeaders,
  tellRequests,
} from './http/middleware.ts'
import { mount } from './http/mount.ts'
import { problem, problemResponse } from './http/problem-answer.ts'
import type { RequestEnv, Route } from './http/route.ts'
import type { ServerParts } from './http/server-parts.ts'
import { pageAnswers } from './pages/serve-page.ts'
import { readPresets } from './policies/presets.ts'
import { accountRoutes } from './routes/accounts/accounts.ts'
import { backupRoutes } from './routes/backups/backups.ts'
import { breakdownRoutes } from './routes/breakdowns/breakdowns.ts'
import { drawingRoutes } from './routes/breakdowns/drawing.ts'
import { briefingRoutes } from './routes/briefings/briefings.ts'
import { burdenRoutes } from './routes/burden/burden.ts'
import { calendarRoutes } from './routes/calendar/calendar.ts'
import { descriptionRoutes } from './routes/description/description.ts'
import { digestRoutes } from './routes/digests/digests.ts'
import { documentRoutes } from './routes/documents/documents.ts'
import { fileRoutes } from './routes/files/files.ts'
import { commentFormRoutes } from './routes/forms/comment-forms.ts'
import { formRoutes } from './routes/forms/return-forms.ts'
import { handoverRoutes } from './routes/handovers/handovers.ts'
import { healthRoutes } from './routes/health/health.ts'
import { importRoutes } from './routes/imports/imports.ts'
import { itemDeedRoutes } from './routes/items/item-deeds.ts'
import { itemRoutes } from './routes/items/items.ts'
import { ledgerLineRoutes } from './routes/items/ledger-lines.ts'
import { logRoutes } from './routes/log/log.ts'
import { escalationRoutes } from './routes/notices/escalation.ts'
import { noticePaperRoutes } from './routes/notices/notice-papers.ts'
import { noticeRoutes } from './routes/notices/notices.ts'
import { outboxRoutes } from './routes/outbox/outbox.ts'
import { owedRoutes } from './routes/owed/owed.ts'
import { breakdownPaperRoutes } from './routes/papers/breakdown-papers.ts'
import { circularRoutes } from './routes/papers/circulars.ts'
import { ledgerPaperRoutes } from './routes/papers/ledger-papers.ts'
import { policyRoutes } from './routes/policies/policies.ts'
import { registerRoutes } from './routes/register/register.ts'
import { removalRoutes } from './routes/removals/removals.ts'
import { searchRoutes } from './routes/search/search.ts'
import { sessionRoutes } from './routes/session/session.ts'
import { setUpRoutes } from './routes/setup/setup.ts'
import { stateRoutes } from './routes/states/states.ts'
import { suggestionRoutes } from './routes/suggestions/suggestions.ts'
import { targetRoutes } from './routes/targets/targets.ts'
import { totalRoutes } from './routes/totals/totals.ts'
import { workRoutes } from './routes/work/work.ts'
import { startUploadOpener } from './uploads/upload-opener.ts'

/** What the server is made of (服务组成). */
export interface AppOptions extends Omit<ServerParts, 'presets' | 'opener'> {
  /** What the terminal printed; without it nobody can set the system up. */
  readonly setUpToken?: string
}

/** Every route there is (全部接口). A new thing is a folder under routes/ and a line here. */
export function routesOf({ setUpToken }: Pick<AppOptions, 'setUpToken'>): readonly Route[] {
  const routes = [
    ...setUpRoutes(setUpToken),
    ...sessionRoutes,
    ...accountRoutes,
    ...itemRoutes,
    ...ledgerLineRoutes,
    ...itemDeedRoutes,
    ...breakdownRoutes,
    ...drawingRoutes,
    ...formRoutes,
    ...commentFormRoutes,
    ...breakdownPaperRoutes,
    ...ledgerPaperRoutes,
    ...circularRoutes,
    ...noticePaperRoutes,
    ...briefingRoutes,
    ...policyRoutes,
    ...registerRoutes,
    ...noticeRoutes,
    ...escalationRoutes,
    ...targetRoutes,
    ...totalRoutes,
    ...workRoutes,
    ...stateRoutes,
    ...digestRoutes,
    ...burdenRoutes,
    ...owedRoutes,
    ...handoverRoutes,
    ...searchRoutes,
    ...suggestionRoutes,
    ...backupRoutes,
    ...removalRoutes,
    ...logRoutes,
    ...outboxRoutes,
    ...calendarRoutes,
    ...importRoutes,
    ...documentRoutes,
    ...fileRoutes,
  ]
  return [...routes, ...descriptionRoutes(routes), ...healthRoutes]
}

/** The application (服务): answers requests, listens to no port. `app.request('/api/…')` asks it without a network. */
export function createApp(options: AppOptions): Hono<RequestEnv> {
  const { settings, log } = options
  const parts: ServerParts = {
    ...{ ...options, presets: readPresets(settings.policiesFolder), opener: startUploadOpener() },
  }
  const routes = routesOf(options)
  const uploads = routes.flatMap(({ upload, path }) => (upload ? [addressPattern(path)] : []))
  const app = new Hono<RequestEnv>().basePath(settings.basePath)
  app.use(tellRequests(parts), secureHeaders(parts), limitAddresses(parts))
  app.use('/api/*', keepOutOfCaches, limitSignIns(parts))
  app.use(
    '/api/*',
    limitBodies(parts, (path) => uploads.some((each) => each.test(path.slice(settings.basePath.length)))),
  )
  app.use('/api/*', knowWho(parts), limitAccounts(parts))
  for (const route of routes) mount(app, route, parts)
  const page = pageAnswers(parts)
  app.notFound(
    (c) =>
      page(c) ?? problemResponse(problem('notFound', { what: c.req.path.slice(0, 200) }), c.get('requestId')),
  )
  app.onError((error, c) => {
    const requestId = c.get('requestId')
    log.error({ requestId, err: error }, 'fault')
    return problemResponse(problem('internal'), requestId)
  })
  return app
}

/** What addresses of a route look like: /api/breakdowns/{id}/comment-forms for any id. */
function addressPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}
