import { z } from 'zod'
import { Presence, SignOfLife } from '../contract/presence.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { type Subscribe, streamEvents } from '../http/streamEvents.ts'
import { uuidOf } from '../http/uuidOf.ts'
import type { Visitor } from '../presence/Rooms.ts'
import { roomOf } from '../presence/roomOf.ts'

/** Who calls, at the door of a journey that is there. */
async function visitorOf({ services, workspace, actor, params }: WorkspaceCall): Promise<Visitor> {
  const journey = uuidOf(params.id)
  const room = roomOf(workspace.id, journey)
  // A room that is open was looked for before.
  if (!services.rooms.isOpen(room)) {
    const found = await inWorkspace(
      services.database.sql,
      workspace.id,
      (tx) => tx`select 1 from journeys where workspace_id = ${workspace.id} and id = ${journey}`,
    )
    if (found.length === 0) throw new ApiError('resource.missing', 'There is no such journey.')
  }
  return { room, userId: actor.id, name: actor.name }
}

/** Who else is there; whoever listens is. */
export async function presenceNews(call: WorkspaceCall): Promise<Subscribe<Presence>> {
  const visitor = await visitorOf(call)
  return (tell) => call.services.rooms.subscribe(visitor, tell)
}

export const presenceRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/journeys/:id/presence/stream',
    permission: 'journeys.read',
    summary:
      'Who else has the journey open and where they are, again whenever that changes, and the latest revisions of the draft and of what is said: events named "presence"',
    response: Presence,
    mediaType: 'text/event-stream',
    run: async (call) =>
      streamEvents(call.context, call.services.closing, [
        { event: 'presence', subscribe: await presenceNews(call) },
      ]),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/journeys/:id/presence',
    permission: 'journeys.read',
    summary:
      'A sign of life: where one is on the journey. At most ten a second; who is silent for half a minute is gone',
    body: SignOfLife,
    bodyBytes: 4_096,
    response: z.object({}),
    run: async (call: WorkspaceCall<unknown, SignOfLife>) => {
      const { services, actor, body } = call
      const seconds = services.presenceRate.take(actor.id)
      if (seconds > 0) throw new ApiError('rate.exceeded', 'Fewer signs of life, please.', undefined, seconds)
      const { visit, ...at } = body
      services.rooms.report(await visitorOf(call), visit, at)
      return {}
    },
  }),
]
