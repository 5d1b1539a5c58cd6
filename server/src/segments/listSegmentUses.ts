import { type LocalizedText, readsOf } from '@rekindle/runtime'
import type { SegmentUses } from '../contract/segments.ts'
import type { Transaction } from '../db/index.ts'
import { loadSegments } from '../queries/lane/loadAccepting.ts'

interface Use {
  segment: string
  id: string
  title: LocalizedText
  live: boolean
}

/** Where each segment is named: by journeys (their newest version while people come in, or their draft) and by segments. */
export async function listSegmentUses(tx: Transaction, workspaceId: string): Promise<SegmentUses[]> {
  const uses = await tx<Use[]>`
    with drawn as (
      select j.id, j.title, d.flow, d.live from journeys j
      left join versions v on v.workspace_id = j.workspace_id and v.id = j.version_id
      cross join lateral (values (j.draft, false), (v.flow, j.state in ('live', 'paused'))) d (flow, live)
      where j.workspace_id = ${workspaceId} and j.archived_at is null and d.flow is not null)
    select named #>> '{}' as segment, id, title, bool_or(live) as live
    from drawn, jsonb_path_query(drawn.flow, '$.**.in') named
    where jsonb_typeof(named) = 'string'
    group by 1, 2, 3 order by 1, 4 desc, 2`
  const rules = await loadSegments(tx, workspaceId)
  const ids = new Set([...uses.map(({ segment }) => segment), ...rules.keys()])
  return [...ids].flatMap((segment) => {
    const journeys = uses
      .filter((use) => use.segment === segment)
      .map(({ id, title, live }) => ({ id, title, live }))
    const segments = [...rules].flatMap(([id, rule]) => (readsOf(rule).segments.has(segment) ? [id] : []))
    return journeys.length + segments.length === 0 ? [] : [{ segment, journeys, segments }]
  })
}
