import type { RawSql } from '../db/index.ts'
import type { WorkspaceRow } from './WorkspaceRow.ts'

/** All workspaces, or those of these ids; practice first, then by age. */
export async function loadWorkspaces(sql: RawSql, ids?: readonly string[]): Promise<WorkspaceRow[]> {
  return sql<WorkspaceRow[]>`
    select id, name, mode, zone, currency, brand, locales, policy, clock_at as "clockAt",
      clock_started_at as "clockStartedAt", playing, speed, seed
    from workspaces
    where archived_at is null ${ids ? sql`and id = any(${ids as string[]}::uuid[])` : sql``}
    order by mode = 'live', created_at, id`
}

export async function loadWorkspace(sql: RawSql, id: string): Promise<WorkspaceRow | undefined> {
  return (await loadWorkspaces(sql, [id]))[0]
}
