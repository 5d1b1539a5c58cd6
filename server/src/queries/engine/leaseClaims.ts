import type { Parcel } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'
import { messageColumns, type StoredMessage, toMessage } from '../lane/messageColumns.ts'

interface Options {
  limit: number
  leaseMs: number
  evenLeased: boolean
}

/** Takes claims whose lease is over, each by one process. Leases are operating time. */
export async function leaseClaims(
  tx: Query,
  workspaceId: string,
  { limit, leaseMs, evenLeased }: Options,
): Promise<Parcel[]> {
  const rows = await tx<
    (StoredMessage & { bucket: number; tries: number; lease: number; postponed: number })[]
  >`
    with free as (
      select bucket, message_id from claims
      where workspace_id = ${workspaceId} ${evenLeased ? tx`` : tx`and lease_until <= now()`}
      order by message_id
      limit ${limit}
      for update skip locked
    ), taken as (
      update claims c
      set lease_until = now() + ${leaseMs} * interval '1 millisecond', tries = c.tries + 1, lease = c.lease + 1
      from free
      where c.workspace_id = ${workspaceId} and c.bucket = free.bucket and c.message_id = free.message_id
      returning c.bucket, c.message_id, c.tries, c.lease, c.postponed
    )
    select taken.bucket, taken.tries, taken.lease, taken.postponed, ${messageColumns(tx)}
    from taken
    join messages m on m.workspace_id = ${workspaceId} and m.bucket = taken.bucket and m.id = taken.message_id
    order by m.id`
  return rows.map(({ bucket, tries, lease, postponed, ...message }) => ({
    workspaceId,
    bucket,
    tries,
    lease,
    postponed,
    message: toMessage(message),
  }))
}
