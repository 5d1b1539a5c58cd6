import type { Rule } from '@rekindle/runtime'
import type { Query } from '../../db/inWorkspace.ts'

/** The newest version of each live journey, in a fixed order: that is the order in which an event enters them. */
export const loadAccepting = (tx: Query, workspaceId: string) =>
  tx<{ journeyId: string; versionId: string }[]>`
    select id as "journeyId", version_id as "versionId" from journeys
    where workspace_id = ${workspaceId} and state = 'live' and version_id is not null and archived_at is null
    order by id`

export async function loadSegments(tx: Query, workspaceId: string): Promise<Map<string, Rule>> {
  const rows = await tx<{ id: string; rule: Rule }[]>`
    select id, rule from segments where workspace_id = ${workspaceId} and archived_at is null order by id`
  return new Map(rows.map(({ id, rule }) => [id, rule]))
}
