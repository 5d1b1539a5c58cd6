import { type Instant, isoOf } from '@rekindle/runtime'
import type { MailKind, MailRef } from '@rekindle/runtime/engine'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { RawSql } from '../../db/openDatabase.ts'

interface Letter extends MailRef {
  toBucket: number
  subjectId: string
  messageId: string | null
  body: string
  at: Instant
}

/**
 * Copies letters, oldest first, into the inboxes they are for; one that is there already is not put twice. One statement
 * for each group of buckets they go to: a crash between two repeats the first.
 */
export async function deliverMail(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  kind: MailKind,
  limit: number,
): Promise<MailRef[]> {
  const letters = await sql<Letter[]>`
    select bucket, id, to_bucket as "toBucket", subject_id as "subjectId",
      message_id as "messageId", body::text as body, at from mail
    where workspace_id = ${workspaceId} and subject_kind = ${kind}
    order by at, id
    limit ${limit}`
  const placed = letters.map((letter) => ({ bucket: letter.toBucket, letter }))
  for (const group of await groups.part(placed)) {
    const mine = group.map(({ letter }) => letter)
    await sql`
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, message_id, body, at)
      select ${workspaceId}, bucket, id, ${kind}, subject_id, message_id, body, at
      from unnest(
        ${mine.map(({ toBucket }) => toBucket)}::int[],
        ${mine.map(({ id }) => id)}::text[]::uuid[],
        ${mine.map(({ subjectId }) => subjectId)}::text[],
        ${mine.map(({ messageId }) => messageId as string)}::text[],
        ${mine.map(({ body }) => body)}::text[]::jsonb[],
        ${mine.map(({ at }) => isoOf(at))}::text[]::timestamptz[]) as given (bucket, id, subject_id, message_id, body, at)
      on conflict (workspace_id, bucket, id) do nothing`
  }
  return letters.map(({ bucket, id }) => ({ bucket, id }))
}
