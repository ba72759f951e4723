import { z } from 'zod'
import { describe } from '../../http/describe.ts'
import { definePublicRoute, type Route } from '../../http/route.ts'
import { descriptionPage } from './description-page.ts'

const tag = '接口说明 Description'

/** The interface described (接口说明): for programs as OpenAPI, for people as a page that loads nothing from elsewhere. */
export function descriptionRoutes(routes: readonly Route[]): readonly Route[] {
  return [
    definePublicRoute({
      ...{ method: 'get', path: '/api/openapi.json', tag, access: 'public' },
      summary: ['接口说明（OpenAPI 3.1）', 'The interface as OpenAPI 3.1'],
      answers: z.looseObject({ openapi: z.string() }),
      handle: async ({ server }) => ({ body: describe(routes, server.settings.basePath) }),
    }),
    definePublicRoute({
      ...{ method: 'get', path: '/api', tag, access: 'public', answers: 'file' },
      summary: ['接口说明（网页）', 'The interface as a page'],
      handle: async ({ server }) =>
        new Response(descriptionPage(routes, server.settings.basePath), {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        }),
    }),
  ]
}
