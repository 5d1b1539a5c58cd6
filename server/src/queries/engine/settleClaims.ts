import type { Instant } from '@rekindle/runtime'
import type { Settlement } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { Transaction } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'

/**
 * Each claim is ended once, and only by the holder of its last lease, whose word comes into the inbox of the same bucket:
 * both or neither.
 */
export async function settleClaims(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  at: Instant,
  settlements: readonly Settlement[],
): Promise<void> {
  const placed = settlements.map((settlement) => ({ bucket: settlement.parcel.bucket, settlement }))
  for (const group of await groups.part(placed)) {
    const mine = group.map(({ settlement }) => settlement)
    await sql.begin((tx) => settle(tx, workspaceId, at, mine))
  }
}

async function settle(
  tx: Transaction,
  workspaceId: string,
  at: Instant,
  settlements: readonly Settlement[],
): Promise<void> {
  const ids = settlements.map(({ parcel }) => parcel.message.id)
  // One text for both columns: a join with so short-lived a table may be planned row against row.
  const ended = await tx<{ id: string }[]>`
    delete from claims
    where workspace_id = ${workspaceId}
      and bucket = any(${[...new Set(settlements.map(({ parcel }) => parcel.bucket))]}::int[])
      and message_id = any(${ids}::uuid[])
      and message_id || ' ' || lease = any(${settlements.map(({ parcel }) => `${parcel.message.id} ${parcel.lease}`)}::text[])
    returning message_id as id`
  const gone = new Set(ended.map(({ id }) => id))
  const words = settlements.filter(({ parcel }) => gone.has(parcel.message.id))
  if (words.length === 0) return
  const bodyOf = ({ parcel, outcome, detail, notBefore }: Settlement) =>
    JSON.stringify({ kind: 'settled', message: parcel.message.id, outcome, detail, notBefore })
  await tx`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select ${workspaceId}, bucket, id, 'customer', customer, body, ${at}
    from unnest(
      ${words.map(({ parcel }) => parcel.bucket)}::int[],
      ${words.map(() => v7())}::text[]::uuid[],
      ${words.map(({ parcel }) => parcel.message.customerId)}::text[],
      ${words.map(bodyOf)}::text[]::jsonb[]) as said (bucket, id, customer, body)`
}
