import type { z } from 'zod'
import { attend, type Deed } from '../attention/attend.ts'
import { openLetter, restoreLetter } from '../attention/deadLetters.ts'
import { isAllowed } from '../auth/permissions.ts'
import { Attended, Attention, AttentionExit, DeadLetter, OpenedLetter } from '../contract/attention.ts'
import { page } from '../contract/shared.ts'
import { inWorkspace } from '../db/index.ts'
import { cursors, formatCursor, PageQuery, parseCursor } from '../http/cursor.ts'
import { defineRoute, type WorkspaceCall } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { countRefused } from '../journeys/schedule/loadSchedule.ts'
import { countAttention, listAttention } from '../queries/attention/listAttention.ts'
import { listDeadLetters } from '../queries/attention/listDeadLetters.ts'
import { commandOf } from './commandOf.ts'

type Paged = WorkspaceCall<z.infer<typeof PageQuery>>

async function list({ services, workspace, query, actor }: Paged) {
  const after = parseCursor(query.cursor, cursors.byTime)
  const { items, next, total } = await inWorkspace(services.database.sql, workspace.id, async (tx) => ({
    ...(await listAttention(tx, { workspaceId: workspace.id, after, limit: query.limit })),
    // What could not be published at its time is counted with them: somebody has to know.
    total: (await countAttention(tx, workspace.id)) + (await countRefused(tx, workspace.id)),
  }))
  const mayRead = actor.kind === 'user' && isAllowed(actor.role, 'customers.reveal')
  return {
    items: mayRead ? items : items.map((item) => ({ ...item, detail: null })),
    ...(next ? { next: formatCursor(next) } : {}),
    total,
  }
}

async function letters({ services, workspace, query }: Paged) {
  const after = parseCursor(query.cursor, cursors.byTime)
  const { items, next } = await inWorkspace(services.database.sql, workspace.id, (tx) =>
    listDeadLetters(tx, { workspaceId: workspace.id, after, limit: query.limit }),
  )
  return { items, ...(next ? { next: formatCursor(next) } : {}) }
}

async function decide(call: WorkspaceCall, deed: Deed): Promise<Attended> {
  const id = call.params.id ?? ''
  await attend(commandOf(call), call.services.addresses, id, deed)
  call.services.ring(call.workspace.id)
  return { id, done: deed.do }
}

const base = '/workspaces/:ws/attention' as const

export const attentionRoutes = [
  defineRoute({
    method: 'get',
    path: base,
    permission: 'customers.read',
    summary: 'Runs and customers that stand still until somebody decides, the longest first',
    query: PageQuery,
    response: page(Attention),
    run: list,
  }),
  defineRoute({
    method: 'post',
    path: `${base}/:id/retry`,
    permission: 'customers.write',
    summary: 'Try again what failed',
    response: Attended,
    idempotent: true,
    run: (call) => decide(call, { do: 'retry' }),
  }),
  defineRoute({
    method: 'post',
    path: `${base}/:id/skip`,
    permission: 'customers.write',
    summary: 'Go on without what failed; an item of the inbox is kept and can be put back',
    response: Attended,
    idempotent: true,
    run: (call) => decide(call, { do: 'skip' }),
  }),
  defineRoute({
    method: 'post',
    path: `${base}/:id/exit`,
    permission: 'customers.write',
    summary: 'Take the run, or all runs of the customer, out of the journey with a reason',
    body: AttentionExit,
    response: Attended,
    idempotent: true,
    run: (call: WorkspaceCall<unknown, AttentionExit>) =>
      decide(call, { do: 'exit', reason: call.body.reason }),
  }),
  defineRoute({
    method: 'get',
    path: `${base}/letters`,
    permission: 'customers.read',
    summary: 'Items that were skipped, the latest first',
    query: PageQuery,
    response: page(DeadLetter),
    run: letters,
  }),
  defineRoute({
    method: 'get',
    path: `${base}/letters/:id`,
    permission: 'customers.reveal',
    summary: 'A skipped item with its contents; who looked is written down',
    response: OpenedLetter,
    run: (call) => openLetter(commandOf(call), call.services.addresses, uuidOf(call.params.id)),
  }),
  defineRoute({
    method: 'post',
    path: `${base}/letters/:id/restore`,
    permission: 'customers.write',
    summary: 'Put a skipped item back at the end of its customer’s inbox',
    response: Attended,
    idempotent: true,
    run: async (call) => {
      const id = uuidOf(call.params.id)
      await restoreLetter(commandOf(call), call.services.addresses, id)
      call.services.ring(call.workspace.id)
      return { id, done: 'retry' as const }
    },
  }),
]
