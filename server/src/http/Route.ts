import type { Context } from 'hono'
import type { z } from 'zod'
import type { Member } from '../auth/Actor.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Permission } from '../contract/session.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import type { Services } from './Services.ts'

/** What a route's function gets: everything is checked already. */
export interface Call<Query = unknown, Body = unknown> {
  services: Services
  signedIn: SignedIn
  /** Of the path, by name. */
  params: Readonly<Record<string, string>>
  query: Query
  body: Body
  /** For what has no place above: streams and raw bodies. */
  context: Context
}

/** A call about one workspace that the user is a member of. */
export interface WorkspaceCall<Query = unknown, Body = unknown> extends Call<Query, Body> {
  workspace: WorkspaceRow
  actor: Member
  /** For what the command makes: the same one when a request is repeated with its Idempotency-Key. */
  newId: string
}

interface Shared<Query, Body> {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Below /api/v1. */
  path: `/${string}`
  summary: string
  query?: z.ZodType<Query>
  /** JSON. */
  body?: z.ZodType<Body>
  /** No body at all is taken for an empty object. */
  emptyBody?: boolean
  /** A body that the function reads itself; named for the documentation. */
  rawBody?: string
  /** At most so many bytes; a megabyte when not said. */
  bodyBytes?: number
  response: z.ZodType
  /** `text/event-stream` for streams. */
  mediaType?: string
  status?: 200 | 201 | 202
  /** An Idempotency-Key is honoured. */
  idempotent?: boolean
}

/** A value becomes JSON of the route's status; a Response goes out as it is. */
type Run<C> = (call: C) => Promise<unknown>

export interface SessionRoute<Query = unknown, Body = unknown> extends Shared<Query, Body> {
  /** Asks for a session and no more. */
  permission: 'signedIn'
  run: Run<Call<Query, Body>>
}

/** Its path begins with the workspace. */
export interface WorkspaceRoute<Query = unknown, Body = unknown> extends Shared<Query, Body> {
  path: `/workspaces/:ws/${string}`
  permission: Permission
  run: Run<WorkspaceCall<Query, Body>>
}

// biome-ignore lint/suspicious/noExplicitAny: query and body stay opaque to the table; each route's schemas guard its own function
export type Route = SessionRoute<any, any> | WorkspaceRoute<any, any>

export const defineSessionRoute = <Query, Body>(route: SessionRoute<Query, Body>) => route
export const defineRoute = <Query, Body>(route: WorkspaceRoute<Query, Body>) => route
