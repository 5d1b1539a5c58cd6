import type { MailRef } from '@rekindle/runtime/engine'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { RawSql } from '../../db/openDatabase.ts'

export async function forgetMail(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  letters: readonly MailRef[],
): Promise<void> {
  for (const group of await groups.part(letters))
    await sql`
      delete from mail m
      using unnest(
        ${group.map(({ bucket }) => bucket)}::int[], ${group.map(({ id }) => id)}::text[]::uuid[])
        as gone (bucket, id)
      where m.workspace_id = ${workspaceId}
        and m.bucket = any(${[...new Set(group.map(({ bucket }) => bucket))]}::int[])
        and m.bucket = gone.bucket and m.id = gone.id`
}
