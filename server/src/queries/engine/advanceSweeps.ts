import type { Instant } from '@rekindle/runtime'
import type { Transaction } from '../../db/inWorkspace.ts'
import { timeOrderedId } from './timeOrderedId.ts'

/** So many customers a transaction, or one bucket: they keep nobody waiting. */
const customersAtOnce = 4_000

interface Chunk {
  journeyId: string
  key: string
  inside: boolean
  buckets: number[]
}

/**
 * Asks the customers of the next buckets in for whom that is planned. What is planned goes in the same transaction:
 * killed half-way it is all still there, and nobody is asked twice.
 */
export async function advanceSweeps(tx: Transaction, workspaceId: string, at: Instant): Promise<boolean> {
  const chunk = await nextChunk(tx, workspaceId)
  if (!chunk) return false
  const { journeyId, key, inside, buckets } = chunk
  const body = JSON.stringify({ kind: 'consider', journey: journeyId, key, ...(inside ? { inside } : {}) })
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${buckets}::int[])`
  const done = await tx`
    with locked as (
      select bucket from sweeps where ${mine} and journey_id = ${journeyId} and key = ${key}
      for update skip locked
    ), taken as (
      delete from sweeps s using locked
      where s.workspace_id = ${workspaceId} and s.bucket = any(${buckets}::int[]) and s.bucket = locked.bucket
        and s.journey_id = ${journeyId} and s.key = ${key}
      returning s.bucket
    ), asked as (
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
      select workspace_id, bucket, ${timeOrderedId(tx)}, 'customer', id::text, ${body}::text::jsonb, ${at}
      from customers
      where ${mine} and bucket in (select bucket from taken) and archived_at is null and erased_at is null
    )
    select bucket from taken`
  return done.length > 0
}

/** Buckets of the sweep that was planned first. */
async function nextChunk(tx: Transaction, workspaceId: string): Promise<Chunk | undefined> {
  const [first] = await tx<Chunk[]>`
    select journey_id as "journeyId", key, inside, array_agg(bucket order by bucket) as buckets
    from (
      select journey_id, key, inside, planned_at, bucket,
        sum(customers) over (order by planned_at, journey_id, key, bucket) as so_far, customers
      from sweeps
      where workspace_id = ${workspaceId}
    ) next
    where so_far - customers < ${customersAtOnce}
    group by journey_id, key, inside, planned_at
    order by planned_at, journey_id, key
    limit 1`
  return first
}
