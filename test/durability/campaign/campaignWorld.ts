import { chanceOf, type Instant } from '@rekindle/runtime'
import type { PracticeWorld } from '@rekindle/runtime/engine'
import type { InboxItem } from '@rekindle/runtime/lane'
import { inWorkspace, type RawSql } from '@rekindle/server/db'
import { insertItems } from '../../../server/src/ingest/postItems.ts'

const hourMs = 3_600_000

interface Reaction {
  key: string
  customerId: string
  dueAt: Instant
  item: InboxItem
}

/** Customers who reply, pay or hang up by the draw of a hash: the same whoever plays the campaign. */
export const campaignWorld = (sql: RawSql): PracticeWorld => ({
  post: (workspaceId, at) =>
    inWorkspace(sql, workspaceId, async (tx) => {
      const due = await tx<{ key: string; customerId: string; body: InboxItem }[]>`
        update practice_reactions set posted_at = ${at}
        where workspace_id = ${workspaceId} and posted_at is null and due_at <= ${at}
        returning key, customer_id as "customerId", body`
      const inOrder = due.map(({ customerId, body, key }) => ({ customerId, item: body, key }))
      inOrder.sort((a, b) => (a.key < b.key ? -1 : 1))
      if (inOrder.length > 0) await insertItems(tx, workspaceId, inOrder, at)
      return inOrder.length
    }),
  plan: (workspaceId, at) =>
    inWorkspace(sql, workspaceId, async (tx) => {
      const sent = await tx<{ id: string; customerId: string }[]>`
        update outbox set planned_at = ${at} where workspace_id = ${workspaceId} and planned_at is null
        returning message_id as id, customer_id as "customerId"`
      const tasks = await tx<{ id: string; customerId: string }[]>`
        select id, customer_id as "customerId" from tasks t
        where workspace_id = ${workspaceId} and state = 'open' and not exists (
          select from practice_reactions r where r.workspace_id = t.workspace_id and r.key = 'task:' || t.id)`
      const reactions = [
        ...sent.flatMap((one) => reactionsToMessage(one, at)),
        ...tasks.map((one) => reactionToTask(one, at)),
      ]
      for (const { key, customerId, dueAt, item } of reactions)
        await tx`
          insert into practice_reactions (workspace_id, key, customer_id, due_at, body)
          values (${workspaceId}, ${key}, ${customerId}, ${dueAt}, ${tx.json(item as never)})
          on conflict (workspace_id, key) do nothing`
      return sent.length + tasks.length
    }),
  nextAt: (workspaceId) =>
    inWorkspace(sql, workspaceId, async (tx) => {
      const [row] = await tx<{ at: Instant | null }[]>`
        select min(due_at) as at from practice_reactions
        where workspace_id = ${workspaceId} and posted_at is null`
      return row?.at ?? undefined
    }),
})

type Touched = { id: string; customerId: string }

function reactionsToMessage({ id, customerId }: Touched, at: Instant): Reaction[] {
  const draw = (what: string) => chanceOf('campaign', customerId, id, what)
  const track = (event: string, afterHours: number): Reaction => {
    const key = `message:${id}:${event}`
    const dueAt = at + Math.round(afterHours * hourMs)
    const item: InboxItem = { kind: 'track', messageId: key, event, at: dueAt, properties: {} }
    return { key, customerId, dueAt, item }
  }
  return [
    // Several answer within the same minute, some before the message's own settling is an hour old.
    ...(draw('reply') < 0.4 ? [track('message.replied', Math.floor(draw('when') * 6))] : []),
    ...(draw('pay') < 0.12 ? [track('order.paid', 5 + Math.floor(draw('pays when') * 100))] : []),
  ]
}

function reactionToTask({ id, customerId }: Touched, at: Instant): Reaction {
  const outcome = (['reached', 'refused', 'noAnswer'] as const)[Math.floor(chanceOf(customerId, id) * 3)]
  const dueAt = at + Math.floor(chanceOf(customerId, id, 'when') * 110) * hourMs
  const key = `task:${id}`
  return {
    key,
    customerId,
    dueAt,
    item: { kind: 'taskClosed', task: id, outcome: outcome ?? 'reached', actor: 'agent' },
  }
}
