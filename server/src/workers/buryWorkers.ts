import type { ReservedSql } from 'postgres'
import type { RawSql } from '../db/index.ts'
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

/** Once, whoever comes first. A customer who was alone when the one before died, and is again, is counted twice. */
function bury(sql: RawSql, id: string): Promise<boolean> {
  return sql.begin(async (tx) => {
    const [dead] = await tx`
      update workers set stopped_at = now() where id = ${id} and stopped_at is null returning id`
    if (!dead) return false
    const lanes = await tx<{ workspaceId: string; buckets: number[]; customerId: string | null }[]>`
      delete from working where worker_id = ${id}
      returning workspace_id as "workspaceId", buckets, customer_id as "customerId"`
    for (const { workspaceId, buckets, customerId } of lanes)
      await tx`
        insert into lane_deaths as d (workspace_id, bucket, deaths, customer_id, alone, at)
        select ${workspaceId}::uuid, bucket, 1, ${customerId}::uuid, ${customerId ? 1 : 0}, now()
        from unnest(${buckets}::int[]) as bucket
        on conflict (workspace_id, bucket) do update set deaths = d.deaths + 1, at = excluded.at,
          customer_id = coalesce(excluded.customer_id, d.customer_id),
          alone = case when excluded.customer_id is null or excluded.customer_id is distinct from d.customer_id
            then excluded.alone else d.alone + 1 end`
    return true
  }) as Promise<boolean>
}
