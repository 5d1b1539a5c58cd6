import type { Instant } from '@rekindle/runtime'
import { inWorkspace, type RawSql } from '../db/index.ts'

const dayMs = 86_400_000
/** A message id that comes again within this time is one event; later it is a new one. */
export const eventKeyDays = 90
/** Files that were brought in are listed for so long. */
const importDays = 90
/** An Idempotency-Key is honoured for so long. */
export const idempotencyDays = 7
const bucketCount = 1_024
const bucketsAtOnce = 32

/** Forgets ids of events and of requests, and files that were brought in, beyond their horizons, a few buckets a transaction. Answers how many. */
export async function forgetOld(sql: RawSql, workspaceId: string, now: Instant): Promise<number> {
  let gone = 0
  const oldest = now - eventKeyDays * dayMs
  for (let first = 0; first < bucketCount; first += bucketsAtOnce)
    gone += await inWorkspace(sql, workspaceId, async (tx) => {
      const rows = await tx`
        delete from event_keys
        where workspace_id = ${workspaceId} and bucket between ${first} and ${first + bucketsAtOnce - 1}
          and recorded_at < ${oldest}`
      return rows.count
    })
  const keys = await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx`
      delete from idempotency_keys
      where workspace_id = ${workspaceId} and created_at < ${now - idempotencyDays * dayMs}`,
  )
  const files = await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx`
      delete from imports where workspace_id = ${workspaceId} and started_at < ${now - importDays * dayMs}`,
  )
  return gone + keys.count + files.count
}

/** Sessions and tokens that open nothing any more, workers long gone and their minutes. Answers how many. */
export async function forgetOperations(sql: RawSql, now: Instant): Promise<number> {
  const dayAgo = now - dayMs
  const gone = await Promise.all([
    sql`delete from sessions where expires_at <= ${now}`,
    sql`delete from open_tokens where expires_at <= ${dayAgo} or used_at <= ${dayAgo}`,
    sql`delete from workers where stopped_at <= ${dayAgo}`,
    sql`delete from worker_minutes where minute < ${now - 2 * dayMs}`,
    sql`delete from lane_deaths where at < ${now - dayMs}`,
  ])
  return gone.reduce((sum, { count }) => sum + count, 0)
}
