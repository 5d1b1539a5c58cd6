import { type Instant, isoOf, type Json } from '@rekindle/runtime'
import type { DraftNow, DraftRevision } from '../contract/journeys.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { isOrdinal, loadJourneyRow } from './JourneyRow.ts'

/** The draft where it is newer than `after`, with who saved it; otherwise its revision alone. */
export async function loadDraft(
  sql: RawSql,
  workspaceId: string,
  id: string,
  after: number | undefined,
): Promise<DraftNow> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const [newest] = await tx<{ revision: number }[]>`
      select revision from journeys where workspace_id = ${workspaceId} and id = ${id}`
    if (newest !== undefined && newest.revision === after) return { revision: newest.revision }
    const { draft, revision } = await loadJourneyRow(tx, workspaceId, id)
    const [saved] = await tx<{ savedAt: Instant; savedName: string }[]>`
      select saved_at as "savedAt", saved_name as "savedName" from draft_revisions
      where workspace_id = ${workspaceId} and journey_id = ${id} and revision = ${revision}`
    return {
      revision,
      flow: draft,
      ...(saved ? { savedAt: isoOf(saved.savedAt), savedBy: saved.savedName } : {}),
    }
  })
}

/** The history of a draft, the newest first. */
export async function listDraftRevisions(
  sql: RawSql,
  workspaceId: string,
  id: string,
): Promise<DraftRevision[]> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    await loadJourneyRow(tx, workspaceId, id)
    const rows = await tx<
      { revision: number; begunAt: Instant; savedAt: Instant; savedBy: string; nodes: number }[]
    >`
      select revision, begun_at as "begunAt", saved_at as "savedAt", saved_name as "savedBy",
        case when jsonb_typeof(flow -> 'nodes') = 'object'
          then (select count(*)::integer from jsonb_object_keys(flow -> 'nodes')) else 0 end as nodes
      from draft_revisions where workspace_id = ${workspaceId} and journey_id = ${id} order by revision desc`
    return rows.map((row) => ({ ...row, begunAt: isoOf(row.begunAt), savedAt: isoOf(row.savedAt) }))
  })
}

/** One saved draft with its drawing; undefined when it is not kept. */
export async function loadDraftRevision(sql: RawSql, workspaceId: string, id: string, revision: number) {
  if (!isOrdinal(revision)) return undefined
  return inWorkspace(sql, workspaceId, async (tx) => {
    const [row] = await tx<
      { revision: number; savedAt: Instant; savedBy: string; flow: Record<string, Json> }[]
    >`
      select revision, saved_at as "savedAt", saved_name as "savedBy", flow from draft_revisions
      where workspace_id = ${workspaceId} and journey_id = ${id} and revision = ${revision}`
    return row ? { ...row, savedAt: isoOf(row.savedAt) } : undefined
  })
}
