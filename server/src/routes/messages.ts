import { channels } from '@rekindle/runtime'
import { messageStates } from '@rekindle/runtime/lane'
import { z } from 'zod'
import { page } from '../contract/shared.ts'
import { Message } from '../contract/stats.ts'
import { inWorkspace } from '../db/index.ts'
import { cursors, formatCursor, PageQuery, parseCursor } from '../http/cursor.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { listMessages } from '../queries/stats/listMessages.ts'

const MessageQuery = PageQuery.extend({
  state: z.enum(messageStates).optional(),
  channel: z.enum(channels).optional(),
  journey: z.string().max(80).optional(),
  customer: z.string().max(80).optional(),
})

async function list({ services, workspace, query }: WorkspaceCall<z.infer<typeof MessageQuery>>) {
  const after = parseCursor(query.cursor, cursors.byId)?.[0]
  const { items, next } = await inWorkspace(services.database.sql, workspace.id, (tx) =>
    listMessages(tx, {
      workspaceId: workspace.id,
      states: query.state && [query.state],
      channel: query.channel,
      journeyId: query.journey && uuidOf(query.journey),
      customerId: query.customer && uuidOf(query.customer),
      after,
      limit: query.limit,
    }),
  )
  return { items, ...(next ? { next: formatCursor([next]) } : {}) }
}

export const messageRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/messages',
    permission: 'messages.read',
    summary: 'Messages, the newest first',
    query: MessageQuery,
    response: page(Message),
    run: list,
  }),
]
