import type { HoldingRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

type Row = Omit<HoldingRow, 'pool' | 'code'> & { pool: string | null; code: string | null }

/** Offers a customer still has or waits for. */
export async function loadHoldings({ tx, workspaceId, buckets, ids }: Batch): Promise<HoldingRow[]> {
  const rows = await tx<Row[]>`
    select id, customer_id as "customerId", run_id as "runId", node, visit, offer, pool, state, code,
      expires_at as "expiresAt", terms, at
    from holdings
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and customer_id = any(${ids}::uuid[])
      and state in ('asked', 'reserved', 'issued')
    order by at, id`
  return rows.map(({ pool, code, ...row }) => ({
    ...row,
    ...(pool === null ? {} : { pool }),
    ...(code === null ? {} : { code }),
  }))
}
