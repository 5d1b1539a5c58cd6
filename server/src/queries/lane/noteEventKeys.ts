import { bucketOf } from '../../ingest/customerIdOf.ts'
import { numbers, texts } from './columns.ts'
import type { LaneTransaction } from './LaneTransaction.ts'

interface EventId {
  customerId: string
  messageId: string
}

/** Remembers event ids; answers those that were new. */
export async function noteEventKeys(
  { tx, workspaceId }: LaneTransaction,
  ids: readonly EventId[],
): Promise<EventId[]> {
  return tx<EventId[]>`
    insert into event_keys (workspace_id, bucket, customer_id, message_id)
    select ${workspaceId}, * from unnest(
      ${numbers(ids, ({ customerId }) => bucketOf(customerId))}::int[],
      ${texts(ids, ({ customerId }) => customerId)}::uuid[],
      ${texts(ids, ({ messageId }) => messageId)}::text[])
    on conflict do nothing
    returning customer_id as "customerId", message_id as "messageId"`
}
