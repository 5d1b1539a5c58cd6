import type { TaskRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Call tasks as they stand. */
export async function saveTasks(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly TaskRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into tasks (workspace_id, bucket, id, run_id, customer_id, journey_id, version_id, node,
      visit, title, script, level, state, created_at, due_at, closed_at, outcome, answer)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.journeyId)}::uuid[],
      ${texts(rows, (row) => row.versionId)}::uuid[],
      ${texts(rows, (row) => row.node)}::text[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${jsons(rows, (row) => row.title)}::jsonb[],
      ${jsons(rows, (row) => row.script)}::jsonb[],
      ${texts(rows, (row) => row.level)}::text[],
      ${texts(rows, (row) => row.state)}::text[],
      ${instants(rows, (row) => row.createdAt)}::timestamptz[],
      ${instants(rows, (row) => row.dueAt)}::timestamptz[],
      ${instants(rows, (row) => row.closedAt)}::timestamptz[],
      ${texts(rows, (row) => row.outcome)}::text[],
      ${jsons(rows, (row) => row.answer)}::jsonb[])
    on conflict (workspace_id, bucket, id) do update set
      visit = excluded.visit, state = excluded.state, due_at = excluded.due_at, closed_at = excluded.closed_at,
      outcome = excluded.outcome, answer = excluded.answer`
}
