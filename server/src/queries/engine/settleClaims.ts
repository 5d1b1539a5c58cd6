import type { Instant } from '@rekindle/runtime'
import type { Settlement } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import type { Query } from '../../db/inWorkspace.ts'

/** Each claim is ended once, and only by the holder of its last lease, whose word comes into the inbox. */
export async function settleClaims(
  tx: Query,
  workspaceId: string,
  at: Instant,
  settlements: readonly Settlement[],
): Promise<void> {
  if (settlements.length === 0) return
  const bodyOf = ({ parcel, outcome, detail }: Settlement) =>
    JSON.stringify({ kind: 'settled', message: parcel.message.id, outcome, detail })
  await tx`
    with said as (
      select * from unnest(
        ${settlements.map(({ parcel }) => parcel.bucket)}::int[],
        ${settlements.map(({ parcel }) => parcel.message.id)}::text[]::uuid[],
        ${settlements.map(({ parcel }) => parcel.message.customerId)}::text[],
        ${settlements.map(({ parcel }) => parcel.lease)}::bigint[],
        ${settlements.map(() => v7())}::text[]::uuid[],
        ${settlements.map(bodyOf)}::text[]::jsonb[]) as given (bucket, message_id, customer, lease, id, body)
    ), ended as (
      delete from claims c using said
      where c.workspace_id = ${workspaceId} and c.bucket = said.bucket and c.message_id = said.message_id
        and c.lease = said.lease
      returning c.bucket, c.message_id
    )
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select ${workspaceId}, said.bucket, said.id, 'customer', said.customer, said.body, ${at}
    from said join ended using (bucket, message_id)`
}
