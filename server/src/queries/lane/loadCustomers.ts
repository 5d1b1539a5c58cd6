import type { Instant } from '@rekindle/runtime'
import type { CustomerRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

type Words = 'externalId' | 'timeZone' | 'locale' | 'mergingInto' | 'mergedInto'
type Row = Omit<CustomerRow, Words | 'mergedAt'> &
  Record<Words, string | null> &
  Record<'mergedAt', Instant | null> & { watchAt: Instant | null }

/** Customers, each with the instant at which something watched may change. */
export async function loadCustomers(
  batch: Batch,
): Promise<(CustomerRow & { watchAt: Instant | undefined })[]> {
  const { tx, workspaceId, buckets, isSpread } = batch
  const rows = await tx<Row[]>`
    select id, external_id as "externalId", attributes, time_zone as "timeZone", locale, reachable,
      is_test as "isTest", created_at as "createdAt",
      merging_into as "mergingInto", merged_into as "mergedInto", archived_at as "mergedAt", w.due_at as "watchAt"
    from ${rowsOf(batch, 'customers', undefined, 'id')} c
    left join watches w on w.workspace_id = ${workspaceId} ${isSpread ? tx`and w.bucket = any(${buckets}::int[])` : tx``}
      and w.bucket = c.bucket and w.customer_id = c.id`
  return rows.map((row) => ({
    ...row,
    externalId: row.externalId ?? undefined,
    timeZone: row.timeZone ?? undefined,
    locale: row.locale ?? undefined,
    mergingInto: row.mergingInto ?? undefined,
    mergedInto: row.mergedInto ?? undefined,
    mergedAt: row.mergedAt ?? undefined,
    watchAt: row.watchAt ?? undefined,
  }))
}
