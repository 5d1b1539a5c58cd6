import type { Instant } from '@rekindle/runtime'
import type { Said } from '@rekindle/runtime/engine'
import { batchOf, type LaneTransaction } from './LaneTransaction.ts'
import { loadAssignments } from './loadAssignments.ts'
import { loadGoals } from './loadGoals.ts'
import { loadHoldings } from './loadHoldings.ts'
import { loadMessages } from './loadMessages.ts'
import { loadRuns } from './loadRuns.ts'
import { loadTasks } from './loadTasks.ts'
import { loadTimers } from './loadTimers.ts'

const nothing = { runs: [], timers: [], mail: [], assignments: [], tasks: [], holdings: [], goals: [] }

/** What these customers' runs, over or not, have made: nothing of it begins without a run, or moves to another profile without it. */
export async function loadWhatComesWithRuns(
  lane: LaneTransaction,
  customers: readonly string[],
  at: Instant,
  said: Said,
) {
  if (customers.length === 0) return nothing
  const batch = batchOf(lane, customers)
  const [runs, timers, mail, assignments, tasks, holdings, goals] = await Promise.all([
    loadRuns(batch, at),
    loadTimers(batch),
    loadMessages(batch, said.messages),
    loadAssignments(batch),
    loadTasks(batch),
    loadHoldings(batch),
    loadGoals(batch),
  ])
  return { runs, timers, mail, assignments, tasks, holdings, goals }
}

/** Those of the customers who have a run, or had one. */
export async function listMet(lane: LaneTransaction, customers: readonly string[]): Promise<string[]> {
  if (customers.length === 0) return []
  const { tx, workspaceId, buckets, ids, bucketOfEach, isSpread } = batchOf(lane, customers)
  const rows = await tx<{ id: string }[]>`
    select whose.customer as id
    from unnest(${bucketOfEach}::int[], ${ids}::uuid[]) as whose (bucket, customer)
    cross join lateral (
      select from runs
      where workspace_id = ${workspaceId} ${isSpread ? tx`and bucket = any(${buckets}::int[])` : tx``}
        and bucket = whose.bucket and customer_id = whose.customer
      limit 1) met`
  return rows.map(({ id }) => id)
}
