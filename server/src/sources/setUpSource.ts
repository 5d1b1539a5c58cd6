import type { AddressBook } from '../addresses/AddressBook.ts'
import { writeAudit } from '../audit.ts'
import type { SetUpSource } from '../contract/sources.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import type { Command } from '../journeys/Command.ts'
import { sealOwnerOf } from './loadSources.ts'

/** Sets a source up, or anew. Without a header, one that was there is forgotten. */
export async function setUpSource(
  { sql, workspace, actor, now }: Command,
  book: AddressBook,
  { id, title, url, header }: SetUpSource,
): Promise<void> {
  const sealed = header ? book.seal(header.value, sealOwnerOf(workspace.id, id)) : null
  await inWorkspace(sql, workspace.id, async (tx) => {
    await tx`
      insert into sources (workspace_id, id, title, url, header, sealed, created_at)
      values (${workspace.id}, ${id}, ${tx.json(title)}, ${url}, ${header?.name ?? null}, ${sealed}, ${now})
      on conflict (workspace_id, id) do update set title = excluded.title, url = excluded.url,
        header = excluded.header, sealed = excluded.sealed, archived_at = null`
    await writeAudit(tx, { workspaceId: workspace.id, actor, action: 'source.setUp', subject: id, at: now })
  })
}

/** Journeys that still ask it get no answer: their runs leave by `error`. */
export async function archiveSource({ sql, workspace, actor, now }: Command, id: string): Promise<void> {
  await inWorkspace(sql, workspace.id, async (tx) => {
    const gone = await tx`update sources set archived_at = ${now}, sealed = null
      where workspace_id = ${workspace.id} and id = ${id} and archived_at is null`
    if (gone.count === 0) throw new ApiError('resource.missing', 'There is no such source.')
    await writeAudit(tx, { workspaceId: workspace.id, actor, action: 'source.archive', subject: id, at: now })
  })
}
