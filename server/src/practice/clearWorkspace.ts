import { getTableColumns, getTableName } from 'drizzle-orm'
import { inWorkspace, type RawSql, tables } from '../db/index.ts'

/** What outlives a reset: who may come in, by which key, who did what, and what people put by to draw with. */
const kept = new Set([
  'workspaces',
  'members',
  'lanes',
  'write_keys',
  'audit',
  'sources',
  'blocks',
  'templates',
])

/** Removes everything that ever happened in a workspace and puts its clock back. Nobody may work on it meanwhile. */
export async function clearWorkspace(sql: RawSql, workspaceId: string): Promise<void> {
  const names = Object.values(tables)
    .filter((table) => 'workspaceId' in getTableColumns(table) && !kept.has(getTableName(table)))
    .map(getTableName)
  await inWorkspace(sql, workspaceId, async (tx) => {
    for (const name of names) await tx`delete from ${tx(name)} where workspace_id = ${workspaceId}`
    await tx`update workspaces set clock_at = clock_started_at, playing = false where id = ${workspaceId}`
  })
}
