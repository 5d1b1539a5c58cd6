import type { Instant } from '@rekindle/runtime'
import type { Letter } from '@rekindle/runtime/lane'
import { v7 } from 'uuid'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { jsons, numbers, texts } from '../lane/columns.ts'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'

/** Items that are sent on to other customers, in order. One that has an id keeps it; the others are known by their letter. */
export async function saveLetters(
  { tx, workspaceId }: LaneTransaction,
  letters: readonly Letter[],
  at: Instant,
): Promise<void> {
  if (letters.length === 0) return
  await tx`
    insert into mail (workspace_id, bucket, id, to_bucket, subject_kind, subject_id, message_id, body, at)
    select ${workspaceId}, bucket, id, to_bucket, 'customer', subject, coalesce(message_id, 'letter:' || id), body, ${at}
    from unnest(
      ${numbers(letters, ({ from }) => bucketOf(from))}::int[],
      ${texts(letters, () => v7())}::uuid[],
      ${numbers(letters, ({ to }) => bucketOf(to))}::int[],
      ${texts(letters, ({ to }) => to)}::text[],
      ${texts(letters, ({ messageId }) => messageId)}::text[],
      ${jsons(letters, ({ item }) => item)}::jsonb[]) as given (bucket, id, to_bucket, subject, message_id, body)`
}
