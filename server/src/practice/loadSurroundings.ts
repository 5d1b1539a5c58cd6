import type { Channel, Instant, Json } from '@rekindle/runtime'
import type { HoldingRow, MessageState } from '@rekindle/runtime/lane'
import type { Surroundings } from '@rekindle/runtime/world'
import type { Transaction } from '../db/index.ts'
import { bucketOf } from '../ingest/customerIdOf.ts'

interface Touched {
  runId: string
  customerId: string
}

interface CustomerColumns {
  id: string
  externalId: string | null
  attributes: Record<string, Json>
  timeZone: string | null
  reachable: Channel[]
}

/** What lies around messages and tasks, in one go: rows of their runs, their customers, and what those did since. */
export async function loadSurroundings(
  tx: Transaction,
  workspaceId: string,
  zone: string,
  touched: readonly Touched[],
): Promise<(one: Touched) => Surroundings> {
  const runIds = [...new Set(touched.map(({ runId }) => runId))]
  const customerIds = [...new Set(touched.map(({ customerId }) => customerId))]
  const buckets = [...new Set(customerIds.map(bucketOf))]
  const mine = tx`workspace_id = ${workspaceId} and bucket = any(${buckets}::int[])
    and customer_id = any(${customerIds}::uuid[]) and run_id = any(${runIds}::uuid[])`
  const messages = groupByRun(
    await tx<{ runId: string; visit: number; state: MessageState; claimedAt: Instant | null }[]>`
      select run_id as "runId", visit, state, claimed_at as "claimedAt" from messages where ${mine}`,
  )
  const tasks = groupByRun(
    await tx<{ runId: string; visit: number }[]>`select run_id as "runId", visit from tasks where ${mine}`,
  )
  const holdings = groupByRun(
    await tx<{ runId: string; visit: number; state: HoldingRow['state']; offer: string }[]>`
      select run_id as "runId", visit, state, offer from holdings where ${mine}`,
  )
  const customers = await tx<CustomerColumns[]>`
    select id, external_id as "externalId", attributes, time_zone as "timeZone", reachable from customers
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and id = any(${customerIds}::uuid[])`
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  const names = groupByRun(
    await tx<{ runId: string; name: string }[]>`
      select distinct r.id as "runId", e.name from runs r
      join events e on e.workspace_id = r.workspace_id and e.bucket = r.bucket
        and e.customer_id = r.customer_id and e.at >= r.started_at
      where r.workspace_id = ${workspaceId} and r.bucket = any(${buckets}::int[])
        and r.id = any(${runIds}::uuid[])`,
  )
  return ({ runId, customerId }) => {
    const customer = byId.get(customerId)
    return {
      customer: {
        id: customerId,
        externalId: customer?.externalId ?? undefined,
        attributes: customer?.attributes ?? {},
        timeZone: customer?.timeZone ?? undefined,
      },
      zone,
      messages: (messages.get(runId) ?? []).map((row) => ({ ...row, claimedAt: row.claimedAt ?? undefined })),
      tasks: tasks.get(runId) ?? [],
      holdings: holdings.get(runId) ?? [],
      eventNames: (names.get(runId) ?? []).map(({ name }) => name),
    }
  }
}

function groupByRun<Row extends { runId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.runId)
    if (group) group.push(row)
    else groups.set(row.runId, [row])
  }
  return groups
}
