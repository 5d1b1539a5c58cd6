import type { Comments } from '../contract/comments.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { loadJourneyRow } from '../journeys/JourneyRow.ts'
import { loadRevision } from './loadRevision.ts'
import { loadThreads } from './loadThreads.ts'

interface Asked {
  show: 'open' | 'all'
  after?: number | undefined
}

/** Comments of a journey where something happened since `after`; otherwise their revision alone. */
export function listComments(
  sql: RawSql,
  workspaceId: string,
  journey: string,
  { show, after }: Asked,
): Promise<Comments> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const revision = await loadRevision(tx, workspaceId, journey)
    if (revision === after) return { revision }
    if (revision === 0) await loadJourneyRow(tx, workspaceId, journey)
    return { revision, threads: await loadThreads(tx, workspaceId, { journey, show }) }
  })
}
