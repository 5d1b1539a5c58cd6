import type { Instant } from '@rekindle/runtime'
import type { Parcel } from '@rekindle/runtime/engine'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { Query, Transaction } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'
import { planForValues } from '../../db/planForValues.ts'
import { numbers, texts } from '../lane/columns.ts'
import { parcelColumns, type StoredMessage, toMessage } from '../lane/messageColumns.ts'

interface Options {
  limit: number
  leaseMs: number
  evenLeased: boolean
  freeForMs?: number | undefined
}

interface Claim {
  bucket: number
  id: string
}

interface Lease extends Claim {
  tries: number
  begun: boolean
  lease: number
  leasedUntil: Instant
  postponed: number
}

/**
 * Takes claims whose lease is over, each by one process, of one group of buckets. Leases are operating time. It looks
 * without locks first, so that the transaction can name its buckets.
 */
export async function leaseClaims(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  options: Options,
): Promise<Parcel[]> {
  for (const group of await groups.part(await listFree(sql, workspaceId, options))) {
    const buckets = [...new Set(group.map(({ bucket }) => bucket))]
    const parcels = (await sql.begin((tx) => lease(tx, workspaceId, buckets, options))) as Parcel[]
    if (parcels.length > 0) return parcels
  }
  return []
}

const isFree = (tx: Query, { evenLeased, freeForMs }: Options) => {
  if (evenLeased) return tx``
  const since =
    freeForMs === undefined ? tx`` : tx`and lease_until >= now() - ${freeForMs} * interval '1 millisecond'`
  return tx`and lease_until <= now() ${since}`
}

/** The longest waiting first, which an index knows; in practice by id, so that it plays alike every time. */
const inOrder = (tx: Query, evenLeased: boolean) => (evenLeased ? tx`message_id` : tx`lease_until`)

/** Twice as many as are wanted: another process may be at the first of them. */
const listFree = (sql: RawSql, workspaceId: string, options: Options) =>
  sql<Claim[]>`
    select bucket, message_id as id from claims
    where workspace_id = ${workspaceId} ${isFree(sql, options)}
    order by ${inOrder(sql, options.evenLeased)}
    limit ${2 * options.limit}`

async function lease(
  tx: Transaction,
  workspaceId: string,
  buckets: readonly number[],
  options: Options,
): Promise<Parcel[]> {
  const { limit, leaseMs, evenLeased } = options
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${numbers(buckets, (bucket) => bucket)}::int[])`
  const [, free] = await Promise.all([
    planForValues(tx),
    tx<Claim[]>`
      select bucket, message_id as id from claims
      where ${mine} ${isFree(tx, options)}
      order by ${inOrder(tx, evenLeased)}
      limit ${limit}
      for update skip locked`,
  ])
  if (free.length === 0) return []
  const [places, ids] = [numbers(free, ({ bucket }) => bucket), texts(free, ({ id }) => id)]
  // They are there, and locked. An update by a list may be planned as a look at every claim there has been of late.
  const [leases, messages] = await Promise.all([
    tx<Lease[]>`
      insert into claims (workspace_id, bucket, message_id, lease_until)
      select ${workspaceId}, bucket, id, now() + ${leaseMs} * interval '1 millisecond'
      from unnest(${places}::int[], ${ids}::uuid[]) as free (bucket, id)
      on conflict (workspace_id, bucket, message_id) do update set
        lease_until = excluded.lease_until, tries = claims.tries + 1, lease = claims.lease + 1
      returning bucket, message_id as id, tries, begun, lease, lease_until as "leasedUntil", postponed`,
    tx<StoredMessage[]>`
      select ${parcelColumns(tx)}
      from unnest(${places}::int[], ${ids}::uuid[]) as c (bucket, id)
      cross join lateral (
        select * from messages where ${mine} and bucket = c.bucket and id = c.id offset 0) m
      order by m.id`,
  ])
  const leaseOf = new Map(leases.map((one) => [one.id, one]))
  return messages.flatMap((message) => {
    const taken = leaseOf.get(message.id)
    if (!taken) return []
    const { id: _, ...lease } = taken
    return [{ workspaceId, ...lease, message: toMessage(message) }]
  })
}
