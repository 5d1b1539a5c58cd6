import type { MailKind, MailRef } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'

/** Copies letters, oldest first, into the inboxes they are for; one that is there already is not put twice. */
export const deliverMail = (tx: Query, workspaceId: string, kind: MailKind, limit: number) =>
  tx<MailRef[]>`
    with letters as (
      select * from mail
      where workspace_id = ${workspaceId} and subject_kind = ${kind}
      order by at, id
      limit ${limit}
    ), put as (
      insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
      select workspace_id, to_bucket, id, subject_kind, subject_id, body, at from letters
      on conflict (workspace_id, bucket, id) do nothing
    )
    select bucket, id from letters`
