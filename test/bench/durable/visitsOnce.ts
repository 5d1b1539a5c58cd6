import { setTimeout as pause } from 'node:timers/promises'
import { lookFor } from './lookFor.ts'
import type { Ring } from './openRing.ts'
import { workspaceId } from './playOn.ts'

interface Arrival {
  runId: string
  customerId: string
  committedAt: number
}

const patienceMs = 60_000

/**
 * The visits begun since then, as soon as there are so many. A machine may be slow: only when none has begun for a
 * minute is it said that they do not come, and what is known of why.
 */
export async function visitsOnce(ring: Ring, count: number, from: number): Promise<Arrival[]> {
  const { sql } = ring
  let most = -1
  let since = Date.now()
  for (;;) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from visits
      where workspace_id = ${workspaceId} and arrived_at >= ${from} and left_at is null`
    const begun = row?.count ?? 0
    if (begun >= count) break
    if (begun > most) {
      most = begun
      since = Date.now()
    }
    if (Date.now() - since > patienceMs)
      throw new Error(`Of ${count} visits ${begun} have begun. ${await lookFor(ring)}`)
    await pause(500)
  }
  return sql<Arrival[]>`
    select run_id as "runId", customer_id as "customerId", pg_xact_commit_timestamp(xmin) as "committedAt"
    from visits
    where workspace_id = ${workspaceId} and arrived_at >= ${from} and left_at is null`
}
