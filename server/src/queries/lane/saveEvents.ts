import type { EventRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** The log of what customers did. Doubles were left out before: see `noteEventKeys`. */
export async function saveEvents(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly EventRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into events (workspace_id, bucket, customer_id, id, name, at, properties)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.id)}::text[],
      ${texts(rows, (row) => row.name)}::text[],
      ${instants(rows, (row) => row.at)}::timestamptz[],
      ${jsons(rows, (row) => row.properties)}::jsonb[])`
}
