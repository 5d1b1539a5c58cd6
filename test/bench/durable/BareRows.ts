import type { RawSql } from '@rekindle/server/db'
import { bucketOf } from '../../../server/src/ingest/customerIdOf.ts'
import { workspaceId } from './playOn.ts'

/** A run of the step ring, as far as its next rows need it. */
export interface BareRun {
  id: string
  bucket: number
  customerId: string
  journeyId: string
  versionId: string
  visit: number
  /** When that visit began: the month it lies in. */
  arrivedAt: number
  /** Drawn once; absent until the first week is over. */
  arm: string | undefined
  message: string
}

/** One connection that keeps its prepared statements. */
export type Session = Awaited<ReturnType<RawSql['reserve']>>

/** All runs, bucket by bucket, as the engine takes them. */
export async function loadBareRuns(sql: RawSql): Promise<BareRun[]> {
  const runs = await sql<(Omit<BareRun, 'bucket' | 'message' | 'arm'> & { arm: string | null })[]>`
    select r.id, r.customer_id as "customerId", r.journey_id as "journeyId", r.version_id as "versionId",
      r.visit, r.arrived_at as "arrivedAt", a.arm
    from runs r left join assignments a using (workspace_id, bucket, customer_id)
    where workspace_id = ${workspaceId}`
  return runs
    .map((run) => ({ ...run, bucket: bucketOf(run.customerId), arm: run.arm ?? undefined, message: '' }))
    .sort((a, b) => a.bucket - b.bucket)
}

type Counted = [node: string, kind: string, key: string]

/** Adds to totals and to the hour, a row for each node and kind, under the first bucket as the engine does. */
export function addBareCounts(
  session: Session,
  runs: readonly BareRun[],
  at: number,
  counted: (run: BareRun) => Counted[],
): Promise<unknown>[] {
  const rows = new Map<string, { counted: Counted; count: number }>()
  for (const run of runs) {
    for (const one of counted(run)) {
      const before = rows.get(one.join(' '))
      if (before) before.count += 1
      else rows.set(one.join(' '), { counted: one, count: 1 })
    }
  }
  const all = [...rows.values()]
  const versionId = runs[0]?.versionId ?? ''
  const bucket = runs[0]?.bucket ?? 0
  const [nodes, kinds, keys] = [0, 1, 2].map((i) => all.map((row) => row.counted[i] as string))
  const counts = all.map(({ count }) => count)
  return [
    session`
      insert into totals (workspace_id, bucket, version_id, node, kind, key, count)
      select ${workspaceId}, ${bucket}::int, ${versionId}, node, kind, key, count from unnest(
        ${nodes as string[]}::text[], ${kinds as string[]}::text[], ${keys as string[]}::text[], ${counts}::int[])
        as given (node, kind, key, count)
      on conflict (workspace_id, bucket, version_id, node, kind, key)
        do update set count = totals.count + excluded.count`,
    session`
      insert into hours (workspace_id, bucket, version_id, hour, node, kind, key, count)
      select ${workspaceId}, ${bucket}::int, ${versionId}, ${at - (at % 3_600_000)}::timestamptz, node, kind, key, count
      from unnest(${nodes as string[]}::text[], ${kinds as string[]}::text[], ${keys as string[]}::text[],
        ${counts}::int[]) as given (node, kind, key, count)
      on conflict (workspace_id, bucket, version_id, hour, node, kind, key)
        do update set count = hours.count + excluded.count`,
  ]
}

/** One transaction whose statements are sent without waiting for each other. */
export async function bareTransaction(
  session: Session,
  runs: readonly BareRun[],
  send: () => Promise<unknown>[],
): Promise<void> {
  const buckets = [...new Set(runs.map(({ bucket }) => bucket))]
  await Promise.all([
    session.unsafe('begin').simple(),
    session`
      select bucket from lanes where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[])
      order by bucket for update skip locked`,
    ...send(),
    session.unsafe('commit').simple(),
  ])
}
