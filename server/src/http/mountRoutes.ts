import type { Context, Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import { v7 } from 'uuid'
import { isAllowed } from '../auth/permissions.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { requireSession } from '../auth/signIn.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import { ApiError } from './ApiError.ts'
import { describe } from './describeRoutes.ts'
import { withIdempotency } from './idempotency.ts'
import { parseWith } from './parseWith.ts'
import type { Call, Route, WorkspaceCall, WorkspaceRoute } from './Route.ts'
import { parseJson, readBody } from './readBody.ts'
import type { Services } from './Services.ts'

export const basePath = '/api/v1'
const megabyte = 1024 * 1024

/** Puts every route of the table behind its session and permission: there is no other way to add one. */
export function mountRoutes(app: Hono, routes: readonly Route[], services: Services): void {
  for (const route of routes) {
    app.on(route.method.toUpperCase(), `${basePath}${route.path}`, describeRoute(describe(route)), (c) =>
      answer(c, route, services),
    )
  }
}

async function answer(c: Context, route: Route, services: Services): Promise<Response> {
  const signedIn = await requireSession(c, services)
  if (route.permission === 'signedIn') {
    const call = await readCall(c, route, services, signedIn)
    return reply(c, route, await route.run(call))
  }
  const member = await authorize(c, route, services, signedIn)
  const call = { ...(await readCall(c, route, services, signedIn)), ...member, newId: v7() }
  if (!route.idempotent) return reply(c, route, await route.run(call))
  return withIdempotency(call, async (newId) => reply(c, route, await route.run({ ...call, newId })))
}

/** A workspace one is no member of is not there: its existence is nobody's business. */
async function authorize(
  c: Context,
  route: WorkspaceRoute,
  { database, practice }: Services,
  { user, roles }: SignedIn,
): Promise<Pick<WorkspaceCall, 'workspace' | 'actor'>> {
  const id = c.req.param('ws') ?? ''
  const role = roles.get(id)
  const workspace = role && (await loadWorkspace(database.sql, id))
  if (!workspace) throw new ApiError('resource.missing', 'There is no such workspace, or it is not yours.')
  if (!isAllowed(role, route.permission))
    throw new ApiError('permission.missing', `Role "${role}" lacks "${route.permission}".`)
  practice.notice(workspace.id)
  return { workspace, actor: { kind: 'user', id: user.id, name: user.name, role } }
}

async function readCall(c: Context, route: Route, services: Services, signedIn: SignedIn): Promise<Call> {
  // PostgreSQL keeps no U+0000, and an address that holds one names nothing.
  if (/%00/.test(c.req.url))
    throw new ApiError('request.invalid', 'The address holds the character U+0000: remove it.')
  const query = route.query ? parseWith(route.query, c.req.query(), 'query') : {}
  const body = route.body ? parseWith(route.body, await readJson(c, route), 'body') : undefined
  return { services, signedIn, params: c.req.param() as Record<string, string>, query, body, context: c }
}

async function readJson(c: Context, { bodyBytes = megabyte, emptyBody }: Route): Promise<unknown> {
  const text = await readBody(c, bodyBytes)
  return text === '' && emptyBody ? {} : parseJson(text)
}

function reply(c: Context, route: Route, value: unknown): Response {
  if (value instanceof Response) return value
  c.header('cache-control', 'no-store')
  return c.json(value as object, route.status ?? 200)
}
