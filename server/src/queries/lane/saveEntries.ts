import type { EntryRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Lines of the re-entry ledger. */
export async function saveEntries(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly EntryRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into entries (workspace_id, bucket, customer_id, journey_id, key, run_id, at, void)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.journeyId)}::uuid[],
      ${texts(rows, (row) => row.key)}::text[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${instants(rows, (row) => row.at)}::timestamptz[],
      ${booleans(rows, (row) => row.void ?? false)}::bool[])
    on conflict (workspace_id, bucket, customer_id, journey_id, key) do update set void = excluded.void`
}
