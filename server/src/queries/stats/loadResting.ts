import type { Transaction } from '../../db/index.ts'

export interface Resting {
  versionId: string
  node: string
  waiting: number
  parked: number
}

/** Who rests where, counted from the runs themselves. */
export const loadResting = (tx: Transaction, workspaceId: string, versionIds: readonly string[]) =>
  tx<Resting[]>`
    select version_id as "versionId", node,
      count(*) filter (where parked_at is null) as waiting,
      count(*) filter (where parked_at is not null) as parked
    from runs
    where workspace_id = ${workspaceId} and version_id = any(${versionIds as string[]}::uuid[]) and status = 'active'
    group by version_id, node`
