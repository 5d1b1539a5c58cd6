import type { Instant } from '@rekindle/runtime'
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
  body: PlannedReaction | Record<string, never>
  /** Set for a task's mark: it was looked at, whatever came of it. */
  postedAt: Instant | null
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
        return { key, customerId: of.customerId, dueAt, body: { ...reaction, externalId }, postedAt: null }
      }),
    )
    const marks = tasks.map(
      (task): Row => ({
        key: markOf(task.id),
        customerId: task.customerId,
        dueAt: at,
        body: {},
        postedAt: at,
      }),
    )
    await insertRows(tx, workspaceId, [...rows, ...marks])
    await tx`
      update outbox set planned_at = ${at}
      where workspace_id = ${workspaceId} and message_id = any(${messages.map(({ id }) => id)}::uuid[])`
    return messages.length + tasks.length
  })
}

export const markOf = (taskId: string): string => `planned:${taskId}`

async function insertRows(tx: Transaction, workspaceId: string, rows: readonly Row[]): Promise<void> {
  const iso = (at: Instant | null) => (at === null ? null : new Date(at).toISOString())
  await tx`
    insert into practice_reactions (workspace_id, key, customer_id, due_at, body, posted_at)
    select ${workspaceId}, * from unnest(
      ${rows.map(({ key }) => key)}::text[],
      ${rows.map(({ customerId }) => customerId)}::text[]::uuid[],
      ${rows.map(({ dueAt }) => iso(dueAt)) as string[]}::text[]::timestamptz[],
      ${rows.map(({ body }) => JSON.stringify(body))}::text[]::jsonb[],
      ${rows.map(({ postedAt }) => iso(postedAt)) as string[]}::text[]::timestamptz[])
    on conflict (workspace_id, key) do nothing`
}
