import type { QuestionRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** What is to be asked of systems outside, free to be taken at once. */
export async function saveQuestions(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly QuestionRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into questions (workspace_id, bucket, id, run_id, customer_id, external_id, visit, source, keep, at,
      lease_until)
    select ${workspaceId}, *, '-infinity' from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.externalId)}::text[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${texts(rows, (row) => row.source)}::text[],
      ${jsons(rows, (row) => row.keep)}::jsonb[],
      ${instants(rows, (row) => row.at)}::timestamptz[])
    on conflict (workspace_id, bucket, id) do nothing`
}
