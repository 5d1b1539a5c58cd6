import type { HoldingRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Offers as customers hold them. */
export async function saveHoldings(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly HoldingRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into holdings (workspace_id, bucket, id, customer_id, run_id, node, visit, offer, pool,
      state, code, expires_at, terms, at)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${texts(rows, (row) => row.node)}::text[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${texts(rows, (row) => row.offer)}::text[],
      ${texts(rows, (row) => row.pool)}::text[],
      ${texts(rows, (row) => row.state)}::text[],
      ${texts(rows, (row) => row.code)}::text[],
      ${instants(rows, (row) => row.expiresAt)}::timestamptz[],
      ${jsons(rows, (row) => row.terms)}::jsonb[],
      ${instants(rows, (row) => row.at)}::timestamptz[])
    on conflict (workspace_id, bucket, id) do update set
      visit = excluded.visit, state = excluded.state, code = excluded.code, expires_at = excluded.expires_at,
      terms = excluded.terms, at = excluded.at`
}
