import type { MessageRow } from '@rekindle/runtime/lane'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { booleans, instants, jsons, numbers, shared, sharedInstants, sharedJsons, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

/** Messages as they stand; copy and origin never change, but the visit that hears of it may be one of another version. */
export async function saveMessages(
  { tx, workspaceId }: LaneTransaction,
  rows: readonly MessageRow[],
  isTest: (customerId: string) => boolean,
): Promise<void> {
  if (rows.length === 0) return
  const journey = shared(rows, (row) => row.journeyId)
  const version = shared(rows, (row) => row.versionId)
  const copy = sharedJsons(rows, (row) => row.copy)
  const verdict = sharedJsons(rows, (row) => row.verdict)
  const queued = sharedInstants(rows, (row) => row.queuedAt)
  const open = sharedInstants(rows, (row) => row.notBefore)
  const expires = sharedInstants(rows, (row) => row.expiresAt)
  const claimed = sharedInstants(rows, (row) => row.claimedAt)
  const settled = sharedInstants(rows, (row) => row.settledAt)
  const node = shared(rows, (row) => row.node)
  const channel = shared(rows, (row) => row.channel)
  const category = shared(rows, (row) => row.category)
  const state = shared(rows, (row) => row.state)
  await tx`
    insert into messages (workspace_id, bucket, id, run_id, customer_id, journey_id, version_id, node,
      visit, channel, category, copy, state, queued_at, not_before, expires_at, reason, verdict,
      rendered, claimed_at, settled_at, crossed_at, is_test)
    select ${workspaceId}, bucket, id, run_id, customer_id, (${journey.values}::uuid[])[journey],
      (${version.values}::uuid[])[version], (${node.values}::text[])[node], visit, (${channel.values}::text[])[channel], (${category.values}::text[])[category], (${copy.values}::jsonb[])[copy], (${state.values}::text[])[state],
      (${queued.values}::timestamptz[])[queued], (${open.values}::timestamptz[])[open],
      (${expires.values}::timestamptz[])[expires], reason, (${verdict.values}::jsonb[])[verdict], rendered,
      (${claimed.values}::timestamptz[])[claimed], (${settled.values}::timestamptz[])[settled], crossed_at, is_test
    from unnest(
      ${numbers(rows, (row) => bucketOf(row.customerId))}::int[],
      ${texts(rows, (row) => row.id)}::uuid[],
      ${texts(rows, (row) => row.runId)}::uuid[],
      ${texts(rows, (row) => row.customerId)}::uuid[],
      ${journey.places}::int[],
      ${version.places}::int[],
      ${node.places}::int[],
      ${numbers(rows, (row) => row.visit)}::int[],
      ${channel.places}::int[],
      ${category.places}::int[],
      ${copy.places}::int[],
      ${state.places}::int[],
      ${queued.places}::int[],
      ${open.places}::int[],
      ${expires.places}::int[],
      ${texts(rows, (row) => row.reason)}::text[],
      ${verdict.places}::int[],
      ${jsons(rows, (row) => row.rendered)}::jsonb[],
      ${claimed.places}::int[],
      ${settled.places}::int[],
      ${instants(rows, (row) => row.crossedAt)}::timestamptz[],
      ${booleans(rows, (row) => isTest(row.customerId))}::bool[]) as given (bucket, id, run_id, customer_id, journey,
        version, node, visit, channel, category, copy, state, queued, open, expires, reason, verdict, rendered, claimed,
        settled, crossed_at, is_test)
    on conflict (workspace_id, bucket, id) do update set
      visit = excluded.visit, state = excluded.state, expires_at = excluded.expires_at, not_before = excluded.not_before, reason = excluded.reason,
      verdict = excluded.verdict, rendered = excluded.rendered, claimed_at = excluded.claimed_at,
      settled_at = excluded.settled_at, crossed_at = excluded.crossed_at`
}
