import type { MessageRow, TaskRow } from '@rekindle/runtime/lane'
import type { RawSql, Transaction } from '../db/index.ts'
import { messageColumns, type StoredMessage, toMessage } from '../queries/lane/messageColumns.ts'

/** One look, at every turn of the clock: most of the time there is nothing. */
export async function isAnythingUnplanned(sql: RawSql, workspaceId: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select from outbox where workspace_id = ${workspaceId} and planned_at is null)
      or exists (select from tasks
        where workspace_id = ${workspaceId} and state = 'open' and planned_at is null) as found`
  return row?.found ?? false
}

/** Messages in the outbox, and open tasks, that nobody has looked at yet. */
export async function loadUnplanned(
  tx: Transaction,
  workspaceId: string,
): Promise<{ messages: MessageRow[]; tasks: TaskRow[] }> {
  const messages = await tx<StoredMessage[]>`
    select ${messageColumns(tx)} from outbox o
    join messages m on m.workspace_id = ${workspaceId} and m.bucket = o.bucket and m.id = o.message_id
    where o.workspace_id = ${workspaceId} and o.planned_at is null
    order by m.id`
  const tasks = await tx<TaskRow[]>`
    select id, run_id as "runId", customer_id as "customerId", journey_id as "journeyId",
      version_id as "versionId", node, visit, title, script, level, state, created_at as "createdAt",
      due_at as "dueAt"
    from tasks
    where workspace_id = ${workspaceId} and state = 'open' and planned_at is null
    order by id`
  return { messages: messages.map(toMessage), tasks }
}
