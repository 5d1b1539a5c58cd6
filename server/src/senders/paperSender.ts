import type { Instant } from '@rekindle/runtime'
import type { Parcel, Sender } from '@rekindle/runtime/engine'
import { addressKindOf } from '../addresses/addressKindOf.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { byWorkspace } from './byWorkspace.ts'

/**
 * Keeps every message in the outbox, where people can look at it, and sends nothing. The same message id makes
 * one row however often it is handed over.
 */
export function createPaperSender(sql: RawSql): Sender {
  return {
    idempotent: true,
    async send(parcels, at) {
      for (const [workspaceId, group] of byWorkspace(parcels)) await insertOutbox(sql, workspaceId, group, at)
      return new Map(parcels.map(({ message }) => [message.id, { outcome: 'accepted' as const }]))
    },
  }
}

async function insertOutbox(
  sql: RawSql,
  workspaceId: string,
  parcels: readonly Parcel[],
  at: Instant,
): Promise<void> {
  const rows = parcels.map(({ bucket, message }) => ({ bucket, ...message }))
  await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx`
      insert into outbox (workspace_id, bucket, message_id, customer_id, channel, address, subject, body, locale, at)
      select ${workspaceId}, g.bucket, g.id, g.customer, g.channel, a.masked, g.subject, g.body, g.locale, ${at}
      from unnest(
        ${rows.map((row) => row.bucket)}::int[],
        ${rows.map((row) => row.id)}::text[]::uuid[],
        ${rows.map((row) => row.customerId)}::text[]::uuid[],
        ${rows.map((row) => row.channel)}::text[],
        ${rows.map((row) => addressKindOf[row.channel] ?? '')}::text[],
        ${rows.map((row) => row.rendered?.subject ?? null) as string[]}::text[],
        ${rows.map((row) => row.rendered?.body ?? '')}::text[],
        ${rows.map((row) => row.rendered?.locale ?? '')}::text[]
      ) as g (bucket, id, customer, channel, kind, subject, body, locale)
      left join addresses a on a.workspace_id = ${workspaceId} and a.bucket = g.bucket
        and a.customer_id = g.customer and a.kind = g.kind
      on conflict (workspace_id, bucket, message_id) do nothing`,
  )
}
