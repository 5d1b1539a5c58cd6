import type { Query } from '../../db/inWorkspace.ts'

export async function listDueHomes(tx: Query, workspaceId: string): Promise<number[]> {
  const rows = await tx<{ bucket: number }[]>`
    select distinct bucket from inbox
    where workspace_id = ${workspaceId} and subject_kind = 'pool'
    order by bucket`
  return rows.map(({ bucket }) => bucket)
}
