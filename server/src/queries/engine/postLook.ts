import type { Instant } from '@rekindle/runtime'
import type { OpenLook } from '@rekindle/runtime/engine'
import type { Query, Transaction } from '../../db/inWorkspace.ts'
import { loadSegments } from '../lane/loadAccepting.ts'
import { isCrowded } from './isCrowded.ts'
import { madeOf, namesAny } from './listOpenLooks.ts'
import { timeOrderedId } from './timeOrderedId.ts'

const bucketCount = 1_024
/** Of the next buckets as many as hold about so many customers, all in all: they keep nobody waiting. */
const customersAtOnce = 4_000
const bucketsAtOnce = 64

/**
 * Puts one letter into the inbox of everybody in the next buckets whom the change concerns, and moves on; both or neither. A
 * segment that is changed once more begins anew: then this look has no row any more, and posts nothing.
 */
export async function postLook(
  tx: Transaction,
  workspaceId: string,
  { segment, revision }: OpenLook,
  everybody: boolean,
  at: Instant,
): Promise<number | undefined> {
  const [open] = await tx<{ nextBucket: number }[]>`
    select next_bucket as "nextBucket" from segment_looks
    where workspace_id = ${workspaceId} and segment_id = ${segment} and revision = ${revision}
    for update skip locked`
  if (!open || (await isCrowded(tx, workspaceId))) return undefined
  const from = open.nextBucket
  const until = Math.min(bucketCount, from + (await widthFrom(tx, workspaceId, from)))
  const mine = tx`workspace_id = ${workspaceId} and bucket >= ${from} and bucket < ${until}`
  const meant = everybody
    ? tx`select bucket, id as customer_id from customers
        where ${mine} and archived_at is null and erased_at is null`
    : tx`select distinct bucket, customer_id from runs
        where ${mine} and status = 'active'
          and version_id = any(${await listReaders(tx, workspaceId, segment)}::uuid[])`
  const body = JSON.stringify({ kind: 'look', segment, revision })
  const posted = await tx`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select ${workspaceId}, bucket, ${timeOrderedId(tx)}, 'customer', customer_id::text, ${body}::text::jsonb, ${at}
    from (${meant}) meant`
  const look = tx`workspace_id = ${workspaceId} and segment_id = ${segment}`
  if (until < bucketCount) await tx`update segment_looks set next_bucket = ${until} where ${look}`
  else await tx`delete from segment_looks where ${look}`
  return posted.count
}

/** Customers are spread evenly: one bucket tells of the others. */
async function widthFrom(tx: Query, workspaceId: string, bucket: number): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from customers where workspace_id = ${workspaceId} and bucket = ${bucket}`
  return Math.max(1, Math.min(bucketsAtOnce, Math.floor(customersAtOnce / Math.max(1, row?.count ?? 0))))
}

/** Versions, old ones as well, in which somebody may be whom the segment says something about. */
async function listReaders(tx: Query, workspaceId: string, segment: string): Promise<string[]> {
  const ids = madeOf(segment, await loadSegments(tx, workspaceId))
  const rows = await tx<{ id: string }[]>`
    select v.id from versions v where v.workspace_id = ${workspaceId} and ${namesAny(tx, ids)}`
  return rows.map(({ id }) => id)
}
