import { type Instant, isoOf, type LocalizedText } from '@rekindle/runtime'
import type { JourneySummary } from '../contract/journeys.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { cursors, formatCursor, parseCursor } from '../http/cursor.ts'
import { addHeads, loadHeads } from './loadHeads.ts'

interface Row {
  id: string
  title: LocalizedText
  state: JourneySummary['state']
  changedAt: Instant
  version: number | null
  versionIds: string[]
}

/** Journeys that are not in the archive, the one changed last first. */
export async function listJourneys(
  sql: RawSql,
  workspaceId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: JourneySummary[]; next?: string; total: number }> {
  const after = parseCursor(cursor, cursors.byTime)
  return inWorkspace(sql, workspaceId, async (tx) => {
    const rows = await tx<Row[]>`
      select j.id, j.title, j.state, j.changed_at as "changedAt",
        (select number from versions v where v.workspace_id = j.workspace_id and v.id = j.version_id) as version,
        array(select v.id::text from versions v
          where v.workspace_id = j.workspace_id and v.journey_id = j.id) as "versionIds"
      from journeys j
      where j.workspace_id = ${workspaceId} and j.archived_at is null
        ${after ? tx`and (j.changed_at, j.id) < (${after[0]}, ${after[1]})` : tx``}
      order by j.changed_at desc, j.id desc limit ${limit + 1}`
    const shown = rows.slice(0, limit)
    const heads = await loadHeads(
      tx,
      workspaceId,
      shown.flatMap((row) => row.versionIds),
    )
    const items = shown.map((row) => summarize(row, heads))
    const [counted] = await tx<{ total: number }[]>`
      select count(*)::int as total from journeys where workspace_id = ${workspaceId} and archived_at is null`
    const last = shown.at(-1)
    const next = rows.length > limit && last ? { next: formatCursor([last.changedAt, last.id]) } : {}
    return { items, ...next, total: counted?.total ?? 0 }
  })
}

export function summarize(row: Row, heads: Awaited<ReturnType<typeof loadHeads>>): JourneySummary {
  const mine = row.versionIds.flatMap((id) => heads.get(id) ?? [])
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    version: row.version,
    changedAt: isoOf(row.changedAt),
    heads: addHeads(mine.map((one) => one.heads)),
    goals: mine.reduce((sum, one) => sum + one.goals, 0),
  }
}
