import type { GoalRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Goals met; the first event that meets one counts. */
export async function saveGoals(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly GoalRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into goals (workspace_id, bucket, run_id, goal, customer_id, version_id, event_id, at,
      message_id, value, unvalued)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${texts(rows, (row) => row.goal)}::text[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.versionId)}::uuid[],
      ${texts(rows, (row) => row.eventId)}::text[],
      ${instants(rows, (row) => row.at)}::timestamptz[],
      ${texts(rows, (row) => row.messageId)}::uuid[],
      ${texts(rows, (row) => row.value?.toString())}::bigint[],
      ${texts(rows, (row) => row.unvalued)}::text[])
    on conflict (workspace_id, bucket, run_id, goal) do nothing`
}
