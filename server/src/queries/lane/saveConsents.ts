import type { ConsentRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** The last word on a channel and category counts. */
export async function saveConsents(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly ConsentRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into consents (workspace_id, bucket, customer_id, channel, category, granted, evidence, at)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.channel)}::text[],
      ${texts(rows, (row) => row.category)}::text[],
      ${booleans(rows, (row) => row.granted)}::bool[],
      ${texts(rows, (row) => row.evidence)}::text[],
      ${instants(rows, (row) => row.at)}::timestamptz[])
    on conflict (workspace_id, bucket, customer_id, channel, category) do update set
      granted = excluded.granted, evidence = excluded.evidence, at = excluded.at`
}
