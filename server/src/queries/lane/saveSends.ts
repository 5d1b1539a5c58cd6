import type { SendRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** What went out, for caps. */
export async function saveSends(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly (SendRow & { customerId: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into sends (workspace_id, bucket, message_id, run_id, customer_id, node, channel, category, at)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.messageId)}::uuid[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.node)}::text[],
      ${texts(rows, (row) => row.channel)}::text[],
      ${texts(rows, (row) => row.category)}::text[],
      ${instants(rows, (row) => row.at)}::timestamptz[])
    on conflict (workspace_id, bucket, message_id) do nothing`
}
