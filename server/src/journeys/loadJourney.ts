import { registry } from '@rekindle/nodes'
import { checkFlow, isoOf } from '@rekindle/runtime'
import type { Journey, JourneySummary, VersionSummary } from '../contract/journeys.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { hashFlow } from './hashFlow.ts'
import { loadJourneyRow, type VersionRow } from './JourneyRow.ts'
import { summarize } from './listJourneys.ts'
import { loadHeads, noHeads } from './loadHeads.ts'

/** A journey with its draft, what is wrong with it, and all its versions, the newest first. */
export async function loadJourney(sql: RawSql, workspaceId: string, id: string): Promise<Journey> {
  return inWorkspace(sql, workspaceId, async (tx) => {
    const row = await loadJourneyRow(tx, workspaceId, id)
    const versions = await tx<Omit<VersionRow, 'flow'>[]>`
      select id, number, hash, published_at as "publishedAt", published_by as "publishedBy", note
      from versions where workspace_id = ${workspaceId} and journey_id = ${id} order by number desc`
    const versionIds = versions.map((version) => version.id)
    const heads = await loadHeads(tx, workspaceId, versionIds)
    const newest = versions.find((version) => version.id === row.versionId)
    const summary = summarize({ ...row, version: newest?.number ?? null, versionIds }, heads)
    return {
      ...summary,
      flow: row.draft,
      revision: row.revision,
      problems: checkFlow(row.draft, registry).problems,
      versions: versions.map((version) => summarizeVersion(version, heads.get(version.id)?.heads)),
      published: newest !== undefined && newest.hash === hashFlow(row.draft),
    }
  })
}

export const summarizeVersion = (
  version: Omit<VersionRow, 'flow'>,
  heads: VersionSummary['heads'] = noHeads,
): VersionSummary => ({
  id: version.id,
  number: version.number,
  publishedAt: isoOf(version.publishedAt),
  publishedBy: version.publishedBy,
  ...(version.note ? { note: version.note } : {}),
  heads,
})

export async function loadSummary(sql: RawSql, workspaceId: string, id: string): Promise<JourneySummary> {
  const {
    flow: _flow,
    revision: _r,
    problems: _p,
    versions: _v,
    published: _d,
    ...summary
  } = await loadJourney(sql, workspaceId, id)
  return summary
}
