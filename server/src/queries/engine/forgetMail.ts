import type { MailRef } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

export async function forgetMail(tx: Query, workspaceId: string, letters: readonly MailRef[]): Promise<void> {
  await tx`
    delete from mail m
    using unnest(
      ${letters.map(({ bucket }) => bucket)}::int[], ${letters.map(({ id }) => id)}::text[]::uuid[])
      as gone (bucket, id)
    where m.workspace_id = ${workspaceId} and m.bucket = gone.bucket and m.id = gone.id`
}
