import { type Instant, isoOf } from '@rekindle/runtime'
import { meetMessage, meetTask, reactions, type World } from '@rekindle/runtime/world'
import { inWorkspace, type RawSql, type Transaction } from '../db/index.ts'
import { loadSurroundings } from './loadSurroundings.ts'
import { loadUnplanned } from './loadUnplanned.ts'
import type { PlannedReaction } from './postReactions.ts'

interface Town {
  workspaceId: string
  zone: string
  world: World
  seed: string
}

interface Row {
  key: string
  customerId: string
  dueAt: Instant
  body: PlannedReaction
}

/**
 * Plans what customers and agents make of messages and tasks they were handed since the last time. In one
 * transaction with the marks that say so; planned twice, a reaction is still one.
 */
export function planReactions(sql: RawSql, town: Town, at: Instant): Promise<number> {
  const { workspaceId, zone, world, seed } = town
  return inWorkspace(sql, workspaceId, async (tx) => {
    const { messages, tasks } = await loadUnplanned(tx, workspaceId)
    if (messages.length + tasks.length === 0) return 0
    const around = await loadSurroundings(tx, workspaceId, zone, [...messages, ...tasks])
    const situations = [
      ...messages.map((message) => ({ of: message, situation: meetMessage(message, around(message)) })),
      ...tasks.map((task) => ({ of: task, situation: meetTask(task, around(task)) })),
    ]
    const rows = situations.flatMap(({ of, situation }) =>
      reactions(world, seed, situation).map((reaction): Row => {
        const externalId = around(of).customer.externalId
        const { key, at: dueAt } = reaction
        return { key, customerId: of.customerId, dueAt, body: { ...reaction, externalId } }
      }),
    )
    await insertRows(tx, workspaceId, rows)
    await tx`
      update outbox set planned_at = ${at}
      where workspace_id = ${workspaceId} and message_id = any(${messages.map(({ id }) => id)}::uuid[])`
    await tx`
      update tasks set planned_at = ${at}
      where workspace_id = ${workspaceId} and id = any(${tasks.map(({ id }) => id)}::uuid[])`
    return messages.length + tasks.length
  })
}

async function insertRows(tx: Transaction, workspaceId: string, rows: readonly Row[]): Promise<void> {
  await tx`
    insert into practice_reactions (workspace_id, key, customer_id, due_at, body)
    select ${workspaceId}, * from unnest(
      ${rows.map(({ key }) => key)}::text[],
      ${rows.map(({ customerId }) => customerId)}::text[]::uuid[],
      ${rows.map(({ dueAt }) => isoOf(dueAt))}::text[]::timestamptz[],
      ${rows.map(({ body }) => JSON.stringify(body))}::text[]::jsonb[])
    on conflict (workspace_id, key) do nothing`
}
