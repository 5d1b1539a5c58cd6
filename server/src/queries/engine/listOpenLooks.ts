import { type Rule, segmentsBehind } from '@rekindle/runtime'
import type { OpenLook } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'
import { loadSegments } from '../lane/loadAccepting.ts'

/** Changed segments whose letters are not all posted, with the versions that let people in by them. */
export async function listOpenLooks(tx: Query, workspaceId: string): Promise<OpenLook[]> {
  const looks = await tx<Omit<OpenLook, 'accepting'>[]>`
    select segment_id as segment, revision from segment_looks where workspace_id = ${workspaceId}
    order by segment_id`
  if (looks.length === 0) return []
  const segments = await loadSegments(tx, workspaceId)
  return Promise.all(
    looks.map(async (look) => {
      const rows = await tx<{ id: string }[]>`
        select v.id from journeys j
        join versions v on v.workspace_id = j.workspace_id and v.id = j.version_id
        where j.workspace_id = ${workspaceId} and j.state = 'live' and j.archived_at is null
          and ${namesAny(tx, madeOf(look.segment, segments))}
        order by v.id`
      return { ...look, accepting: rows.map(({ id }) => id) }
    }),
  )
}

/** The segment and those that lean on it. */
export const madeOf = (id: string, segments: ReadonlyMap<string, Rule>): string[] => [
  ...new Set([id, ...[...segments.keys()].filter((other) => segmentsBehind([other], segments).has(id))]),
]

/** Versions `v` with a rule that names one of the segments. */
export const namesAny = (tx: Query, ids: readonly string[]) =>
  tx`jsonb_path_exists(v.flow, '$.** ? (@.in == $ids[*])', ${JSON.stringify({ ids })}::text::jsonb)`
