import type { LaneGuard, Suspect } from '@rekindle/runtime/engine'
import type { RawSql } from '../db/index.ts'

export interface Guard extends LaneGuard {
  /** Reads anew which lanes processes died at. */
  refresh(): Promise<void>
}

const nobody: ReadonlyMap<number, Suspect> = new Map()

/**
 * Keeps in the unlogged table `working` what this process is at: a statement that waits for no disk. On Citus the table
 * lives on the coordinator.
 */
export function createGuard(sql: RawSql, workerId: string): Guard {
  let known = new Map<string, Map<number, Suspect>>()
  const busy = new Set<string>()
  return {
    async begin({ workspaceId, buckets, customers }) {
      busy.add(workspaceId)
      const alone = customers?.length === 1 ? (customers[0] as string) : null
      await sql`
        insert into working (worker_id, workspace_id, buckets, customer_id)
        values (${workerId}, ${workspaceId}, ${buckets as number[]}::int[], ${alone})
        on conflict (worker_id, workspace_id) do update
          set buckets = excluded.buckets, customer_id = excluded.customer_id`
    },
    async rest() {
      const idle = [...busy]
      busy.clear()
      if (idle.length === 0) return
      await sql`
        update working set buckets = '{}', customer_id = null
        where worker_id = ${workerId} and workspace_id = any(${idle}::text[]::uuid[])`
    },
    suspects: (workspaceId) => known.get(workspaceId) ?? nobody,
    async acquit(workspaceId, buckets) {
      for (const bucket of buckets) known.get(workspaceId)?.delete(bucket)
      await sql`
        delete from lane_deaths
        where workspace_id = ${workspaceId} and bucket = any(${buckets as number[]}::int[])`
    },
    async refresh() {
      known = await loadSuspects(sql)
    },
  }
}

async function loadSuspects(sql: RawSql): Promise<Map<string, Map<number, Suspect>>> {
  const rows = await sql<
    { workspaceId: string; bucket: number; deaths: number; customerId: string | null; alone: number }[]
  >`
    select workspace_id as "workspaceId", bucket, deaths, customer_id as "customerId", alone from lane_deaths`
  const known = new Map<string, Map<number, Suspect>>()
  for (const { workspaceId, bucket, deaths, customerId, alone } of rows) {
    const lanes = known.get(workspaceId) ?? new Map<number, Suspect>()
    lanes.set(bucket, { deaths, customerId: customerId ?? undefined, alone })
    known.set(workspaceId, lanes)
  }
  return known
}
