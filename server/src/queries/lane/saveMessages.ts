import type { MessageRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, jsons, numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Messages as they stand; copy and origin never change, but the visit that hears of it may be one of another version. */
export async function saveMessages(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly MessageRow[],
  isTest: (customerId: string) => boolean,
): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into messages (workspace_id, bucket, id, run_id, customer_id, journey_id, version_id, node,
      visit, channel, category, copy, state, queued_at, not_before, expires_at, reason, verdict,
      rendered, claimed_at, settled_at, crossed_at, is_test)
    select ${workspaceId}, * from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${texts(rows, (row) => row.journeyId)}::uuid[],
      ${texts(rows, (row) => row.versionId)}::uuid[],
      ${texts(rows, (row) => row.node)}::text[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${texts(rows, (row) => row.channel)}::text[],
      ${texts(rows, (row) => row.category)}::text[],
      ${jsons(rows, (row) => row.copy)}::jsonb[],
      ${texts(rows, (row) => row.state)}::text[],
      ${instants(rows, (row) => row.queuedAt)}::timestamptz[],
      ${instants(rows, (row) => row.notBefore)}::timestamptz[],
      ${instants(rows, (row) => row.expiresAt)}::timestamptz[],
      ${texts(rows, (row) => row.reason)}::text[],
      ${jsons(rows, (row) => row.verdict)}::jsonb[],
      ${jsons(rows, (row) => row.rendered)}::jsonb[],
      ${instants(rows, (row) => row.claimedAt)}::timestamptz[],
      ${instants(rows, (row) => row.settledAt)}::timestamptz[],
      ${instants(rows, (row) => row.crossedAt)}::timestamptz[],
      ${booleans(rows, (row) => isTest(row.customerId))}::bool[])
    on conflict (workspace_id, bucket, id) do update set
      visit = excluded.visit, state = excluded.state, expires_at = excluded.expires_at, not_before = excluded.not_before, reason = excluded.reason,
      verdict = excluded.verdict, rendered = excluded.rendered, claimed_at = excluded.claimed_at,
      settled_at = excluded.settled_at, crossed_at = excluded.crossed_at`
}
