import type { EngineWorkspace, WorkspaceMode } from '@rekindle/runtime/engine'
import type { RawSql } from '../../db/openDatabase.ts'

type Row = Omit<EngineWorkspace, 'clockAt'> & { clockAt: number | null }

const toWorkspace = ({ clockAt, ...row }: Row): EngineWorkspace => ({
  ...row,
  ...(row.mode === 'practice' && clockAt !== null ? { clockAt } : {}),
})

/** All workspaces of a mode: this looks over brands, as the owner. */
export async function listEngineWorkspaces(sql: RawSql, mode: WorkspaceMode): Promise<EngineWorkspace[]> {
  const rows = await sql<Row[]>`
    select id, mode, zone, clock_at as "clockAt" from workspaces
    where mode = ${mode} and archived_at is null
    order by id`
  return rows.map(toWorkspace)
}

export async function loadEngineWorkspace(sql: RawSql, id: string): Promise<EngineWorkspace> {
  const [row] = await sql<
    Row[]
  >`select id, mode, zone, clock_at as "clockAt" from workspaces where id = ${id}`
  if (!row) throw new Error(`There is no workspace "${id}".`)
  return toWorkspace(row)
}
