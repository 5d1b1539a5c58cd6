import type { LaneGuard, LaneScope, Suspect } from '@rekindle/runtime/engine'
import type { RawSql } from '../db/index.ts'
import { isRecent } from './isRecent.ts'

export interface Guard extends LaneGuard {
  /** Reads anew which lanes processes died at, and forgives those that were done here since. */
  refresh(): Promise<void>
}

const nobody: ReadonlyMap<number, Suspect> = new Map()

interface Known extends Suspect {
  /** When the transaction began that was the last to die. */
  since: number
}

/**
 * Keeps in the unlogged table `working` what this process is at: a statement that waits for no disk. On Citus the table
 * lives on the coordinator. Times are operating time of the database.
 */
export function createGuard(sql: RawSql, workerId: string): Guard {
  let known = new Map<string, Map<number, Known>>()
  /** By workspace and track. */
  const endedAt = new Map<string, number>()
  /** When each bucket was last found done, by workspace: a death may be found long after a success. */
  const doneAt = new Map<string, Map<number, number>>()

  async function forgive(workspaceId: string, buckets: readonly number[], before: number): Promise<void> {
    const lanes = known.get(workspaceId)
    const innocent = buckets.filter((bucket) => (lanes?.get(bucket)?.since ?? before) < before)
    if (innocent.length === 0) return
    await sql`
      delete from lane_deaths
      where workspace_id = ${workspaceId} and bucket = any(${innocent}::int[]) and since < ${before}`
    for (const bucket of innocent) lanes?.delete(bucket)
  }

  return {
    async begin({ workspaceId, buckets, customers, track = 0 }) {
      await sql`
        insert into working (worker_id, workspace_id, track, buckets, customer_id, phase, since)
        values (${workerId}, ${workspaceId}, ${track}, ${buckets as number[]}::int[], ${aloneIn({ customers })}, 'load',
          now())
        on conflict (worker_id, workspace_id, track) do update set buckets = excluded.buckets,
          customer_id = excluded.customer_id, phase = excluded.phase, since = excluded.since`
    },
    async enter({ workspaceId, customers, track = 0 }, phase) {
      if (aloneIn({ customers }) === null) return
      await sql`
        update working set phase = ${phase}
        where worker_id = ${workerId} and workspace_id = ${workspaceId} and track = ${track}`
    },
    async end({ workspaceId, track = 0 }) {
      const [row] = await sql<{ at: number }[]>`
        update working set buckets = '{}', customer_id = null
        where worker_id = ${workerId} and workspace_id = ${workspaceId} and track = ${track}
        returning now()::timestamptz(3) as at`
      if (row) endedAt.set(`${workspaceId} ${track}`, row.at)
    },
    suspects: (workspaceId) => known.get(workspaceId) ?? nobody,
    async acquit({ workspaceId, buckets, track = 0 }) {
      const at = endedAt.get(`${workspaceId} ${track}`)
      if (at === undefined) return
      const lanes = doneAt.get(workspaceId) ?? new Map<number, number>()
      doneAt.set(workspaceId, lanes)
      for (const bucket of buckets) lanes.set(bucket, at)
      await forgive(workspaceId, buckets, at)
    },
    async refresh() {
      known = await loadSuspects(sql)
      for (const [workspaceId, lanes] of known)
        for (const bucket of [...lanes.keys()]) {
          const at = doneAt.get(workspaceId)?.get(bucket)
          if (at !== undefined) await forgive(workspaceId, [bucket], at)
        }
    },
  }
}

const aloneIn = ({ customers }: Pick<LaneScope, 'customers'>): string | null =>
  customers?.length === 1 ? (customers[0] as string) : null

async function loadSuspects(sql: RawSql): Promise<Map<string, Map<number, Known>>> {
  const rows = await sql<
    (Omit<Known, 'customerId'> & { workspaceId: string; bucket: number; customerId: string | null })[]
  >`
    select workspace_id as "workspaceId", bucket, deaths, customer_id as "customerId", alone, since
    from lane_deaths d where ${isRecent(sql)}`
  const known = new Map<string, Map<number, Known>>()
  for (const { workspaceId, bucket, deaths, customerId, alone, since } of rows) {
    const lanes = known.get(workspaceId) ?? new Map<number, Known>()
    lanes.set(bucket, { deaths, customerId: customerId ?? undefined, alone, since })
    known.set(workspaceId, lanes)
  }
  return known
}
