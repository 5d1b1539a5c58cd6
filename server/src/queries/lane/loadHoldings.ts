import type { HoldingRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

type Row = Omit<HoldingRow, 'pool' | 'code'> & { pool: string | null; code: string | null }

/** Offers a customer still has or waits for. */
export async function loadHoldings(batch: Batch): Promise<HoldingRow[]> {
  const rows = await batch.tx<Row[]>`
    select id, customer_id as "customerId", run_id as "runId", node, visit, offer, pool, state, code,
      expires_at as "expiresAt", terms, at
    from ${rowsOf(batch, 'holdings', batch.tx`state in ('asked', 'reserved', 'issued')`)} h
    order by at, id`
  return rows.map(({ pool, code, ...row }) => ({
    ...row,
    ...(pool === null ? {} : { pool }),
    ...(code === null ? {} : { code }),
  }))
}
