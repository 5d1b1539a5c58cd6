import type { Instant } from '@rekindle/runtime'
import type { Narrowing } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'
import { audienceFilter } from '../../rules/audienceFilter.ts'
import type { RuleScope } from '../../rules/RuleScope.ts'
import { loadSegments } from '../lane/loadAccepting.ts'
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
export async function advanceSweeps(
  tx: Transaction,
  workspaceId: string,
  at: Instant,
  narrowingOf: (versionId: string) => Narrowing | undefined,
): Promise<boolean> {
  const chunk = await nextChunk(tx, workspaceId)
  if (!chunk || !(await keepLive(tx, workspaceId, chunk.journeyId))) return false
  const { journeyId, key, inside, buckets } = chunk
  const body = JSON.stringify({ kind: 'consider', journey: journeyId, key, ...(inside ? { inside } : {}) })
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${buckets}::int[])`
  const wanted = inside ? undefined : await loadNarrowing(tx, workspaceId, journeyId, at, narrowingOf)
  const look = { workspaceId, journeyId, buckets }
  const done = await tx`
    with locked as (
      select bucket from sweeps where ${mine} and journey_id = ${journeyId} and key = ${key}
      for update skip locked
    ), taken as (
      delete from sweeps s using locked
      where s.workspace_id = ${workspaceId} and s.bucket = any(${buckets}::int[]) and s.bucket = locked.bucket
        and s.journey_id = ${journeyId} and s.key = ${key}
      returning s.bucket, s.only_customers
    ), asked as (
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
      select c.workspace_id, c.bucket, ${timeOrderedId(tx)}, 'customer', c.id::text, ${body}::text::jsonb, ${at}
      from customers c
      join taken on taken.bucket = c.bucket
      where c.workspace_id = ${workspaceId} and c.bucket = any(${buckets}::int[])
        and (taken.only_customers is null or c.id = any(taken.only_customers)) and c.archived_at is null and c.erased_at is null
        ${wanted ? tx`and ${audienceFilter(tx, look, wanted.narrowing, wanted.scope)}` : tx``}
    )
    select bucket from taken`
  return done.length > 0
}

/** Nobody pauses the journey before this part is asked: who does looks for letters that nobody has read. */
async function keepLive(tx: Transaction, workspaceId: string, journeyId: string): Promise<boolean> {
  const rows = await tx`
    select from journeys where workspace_id = ${workspaceId} and id = ${journeyId} and state = 'live' for share`
  return rows.count > 0
}

/** Whoever is certain not to come in need not be asked: the lane would only say no. It judges everybody else. */
async function loadNarrowing(
  tx: Transaction,
  workspaceId: string,
  journeyId: string,
  at: Instant,
  narrowingOf: (versionId: string) => Narrowing | undefined,
): Promise<{ narrowing: Narrowing; scope: RuleScope } | undefined> {
  const [row] = await tx<{ versionId: string | null; workspaceZone: string }[]>`
    select j.version_id as "versionId", w.zone as "workspaceZone" from journeys j
    join workspaces w on w.id = j.workspace_id
    where j.workspace_id = ${workspaceId} and j.id = ${journeyId}`
  const narrowing = row?.versionId ? narrowingOf(row.versionId) : undefined
  if (!row || !narrowing) return undefined
  const scope = { at, workspaceZone: row.workspaceZone, segments: await loadSegments(tx, workspaceId) }
  return { narrowing, scope }
}

/** Buckets of the sweep that was planned first, of a journey that lets people in. */
async function nextChunk(tx: Transaction, workspaceId: string): Promise<Chunk | undefined> {
  const [first] = await tx<Chunk[]>`
    select journey_id as "journeyId", key, inside, array_agg(bucket order by bucket) as buckets
    from (
      select journey_id, key, inside, planned_at, bucket,
        sum(customers) over (order by planned_at, journey_id, key, bucket) as so_far, customers
      from sweeps
      where workspace_id = ${workspaceId} and journey_id in (
        select id from journeys where workspace_id = ${workspaceId} and state = 'live' and archived_at is null)
    ) next
    where so_far - customers < ${customersAtOnce}
    group by journey_id, key, inside, planned_at
    order by planned_at, journey_id, key
    limit 1`
  return first
}
