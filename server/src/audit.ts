import type { Instant, Json } from '@rekindle/runtime'
import { v7 } from 'uuid'
import { type Actor, formatActor } from './auth/Actor.ts'
import type { RawSql, Transaction } from './db/index.ts'

/** A command that was done. `subject` is an id; `details` hold no personal data. */
export interface AuditEntry {
  workspaceId: string
  actor: Actor
  action: string
  subject: string
  details?: Record<string, Json>
  at: Instant
  /** Of the command, when a repeated one has to find that it was done. */
  id?: string | undefined
}

/** Writes the entry; in the command's own transaction, so that neither is there without the other. */
export async function writeAudit(tx: Transaction | RawSql, entry: AuditEntry): Promise<void> {
  const { workspaceId, actor, action, subject, details, at } = entry
  await tx`insert into audit (workspace_id, id, actor, action, subject, details, at)
    values (${workspaceId}, ${entry.id ?? v7()}, ${formatActor(actor)}, ${action}, ${subject},
      ${details === undefined ? null : tx.json(details as never)}, ${at})`
}

/** Whether a command was done whose process died before it answered. */
export async function wasDone(
  tx: Transaction,
  { workspace, newId }: { workspace: { id: string }; newId?: string | undefined },
): Promise<boolean> {
  if (newId === undefined) return false
  const entries = await tx`select 1 from audit where workspace_id = ${workspace.id} and id = ${newId}`
  return entries.length > 0
}
