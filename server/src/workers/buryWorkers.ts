import type { ReservedSql } from 'postgres'
import type { RawSql, Transaction } from '../db/index.ts'
import { recently } from './isRecent.ts'
import { workerLock, workerLockKey } from './workerLock.ts'

type Session = ReservedSql<{ instant: number; bigNumber: number }>

/** Not seen for so long, a worker without its lock is dead even when the database was restarted meanwhile. */
const unseen = '15 seconds'

/**
 * Finds workers that died, and notes the lanes they were at. A worker holds a lock as long as its connection lives: a
 * killed process loses it at once, one that was merely stopped keeps it. Answers how many were found.
 */
export async function buryWorkers(sql: RawSql, session: Session, self: string): Promise<number> {
  const silent = await session<{ id: string }[]>`
    select id from workers
    where stopped_at is null and id <> ${self}
      and (seen_at < now() - ${unseen}::interval or seen_at > pg_postmaster_start_time())`
  let found = 0
  for (const { id } of silent) {
    const key = workerLockKey(id)
    const [row] = await session<{ got: boolean }[]>`
      select pg_try_advisory_lock(${workerLock}::int, ${key}::int) as got`
    if (!row?.got) continue
    try {
      if (await bury(sql, id)) found++
    } finally {
      await session`select pg_advisory_unlock(${workerLock}::int, ${key}::int)`
    }
  }
  return found
}

interface Lanes {
  workspaceId: string
  buckets: number[]
  customerId: string | null
  phase: string
  since: number
  /** Deaths before this don't count any more. */
  recentFrom: number
}

/** Once, whoever comes first. */
function bury(sql: RawSql, id: string): Promise<boolean> {
  return sql.begin(async (tx) => {
    const [dead] = await tx`
      update workers set stopped_at = now() where id = ${id} and stopped_at is null returning id`
    if (!dead) return false
    const died = await tx<Lanes[]>`
      delete from working where worker_id = ${id}
      returning workspace_id as "workspaceId", buckets, customer_id as "customerId", phase, since,
        (${recently(tx)})::timestamptz(3) as "recentFrom"`
    for (const lanes of died) await blame(tx, lanes)
    return true
  }) as Promise<boolean>
}

/**
 * One more death for each lane of the transaction; none where it was over. Deaths too old to count begin anew, and so does
 * the count of a customer alone when another one, or another phase, was the last. Citus allows no clock in what is done to a
 * row that is there already.
 */
async function blame(
  tx: Transaction,
  { workspaceId, buckets, customerId, phase, since, recentFrom }: Lanes,
): Promise<void> {
  const isRecent = tx`d.at > ${recentFrom}`
  const isSame = tx`${isRecent} and d.customer_id = excluded.customer_id and d.phase = excluded.phase`
  await tx`
    insert into lane_deaths as d (workspace_id, bucket, deaths, customer_id, alone, phase, since, at)
    select ${workspaceId}::uuid, bucket, 1, ${customerId}::uuid, ${customerId ? 1 : 0},
      ${customerId ? phase : null}, ${since}::timestamptz, now()
    from unnest(${buckets}::int[]) as bucket
    on conflict (workspace_id, bucket) do update set
      deaths = case when ${isRecent} then d.deaths + 1 else 1 end,
      alone = case
        when excluded.customer_id is null then case when ${isRecent} then d.alone else 0 end
        when ${isSame} then d.alone + 1 else 1 end,
      customer_id = coalesce(excluded.customer_id, d.customer_id), phase = coalesce(excluded.phase, d.phase),
      since = excluded.since, at = excluded.at`
}
