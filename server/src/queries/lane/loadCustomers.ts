import type { CustomerRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'

type Row = Omit<CustomerRow, 'externalId' | 'timeZone' | 'locale'> &
  Record<'externalId' | 'timeZone' | 'locale', string | null>

export async function loadCustomers({ tx, workspaceId, buckets, ids }: Batch): Promise<CustomerRow[]> {
  const rows = await tx<Row[]>`
    select id, external_id as "externalId", attributes, time_zone as "timeZone", locale, reachable,
      is_test as "isTest", created_at as "createdAt"
    from customers
    where workspace_id = ${workspaceId} and bucket = any(${buckets}::int[]) and id = any(${ids}::uuid[])`
  return rows.map((row) => ({
    ...row,
    externalId: row.externalId ?? undefined,
    timeZone: row.timeZone ?? undefined,
    locale: row.locale ?? undefined,
  }))
}
