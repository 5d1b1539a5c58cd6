import type { MailRef } from '@rekindle/runtime/engine'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { RawSql } from '../../db/openDatabase.ts'

/** Several relays may have delivered the same letters: all lock them in one order, or two would wait for each other. */
export async function forgetMail(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  letters: readonly MailRef[],
): Promise<void> {
  for (const group of await groups.part(letters)) {
    const buckets = [...new Set(group.map(({ bucket }) => bucket))]
    await sql`
      with gone as (
        select m.bucket, m.id from mail m
        where m.workspace_id = ${workspaceId} and m.bucket = any(${buckets}::int[])
          and m.id = any(${group.map(({ id }) => id)}::text[]::uuid[])
        order by m.bucket, m.id
        for update
      )
      delete from mail m using gone
      where m.workspace_id = ${workspaceId} and m.bucket = any(${buckets}::int[])
        and m.bucket = gone.bucket and m.id = gone.id`
  }
}
