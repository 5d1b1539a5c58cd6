import type { InboxItem } from '@rekindle/runtime/lane'
import { v7 } from 'uuid'
import type { NewEntries } from '../contract/entries.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { customerIdOf } from '../ingest/customerIdOf.ts'
import { insertItems } from '../ingest/postItems.ts'
import { type Command, domainTime } from './Command.ts'
import { loadJourneyRow, loadVersionRow } from './JourneyRow.ts'

/** Asks customers into a live journey by name. Whether each may enter is judged in their lane, and counted when not. */
export async function askIn(command: Command, id: string, { customers }: NewEntries): Promise<number> {
  const { sql, workspace, newId = v7() } = command
  await inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id)
    if (row.state !== 'live' || row.versionId === null || row.archivedAt !== null)
      throw new ApiError('journey.notPublished', 'Only a live journey takes people in.')
    const version = await loadVersionRow(tx, workspace.id, id, { id: row.versionId })
    const reentry = version?.flow.settings.reentry
    const keyless = customers.find(({ key }) => key === undefined)
    if (reentry?.kind === 'anyTime' && keyless)
      throw new ApiError('request.invalid', `"${keyless.userId}" needs a "key": its "${reentry.key}".`)
    const postings = customers.map(({ userId, key, data }, i) => {
      const item: InboxItem = {
        kind: 'enter',
        journey: id,
        key: `api:${newId}:${i}`,
        externalId: userId,
        ...(key === undefined ? {} : { runKey: key }),
        ...(data === undefined ? {} : { data }),
      }
      return { customerId: customerIdOf(workspace.id, { userId }), item }
    })
    await insertItems(tx, workspace.id, postings, domainTime(command))
  })
  return customers.length
}
