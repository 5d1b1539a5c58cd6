import type { Query } from '../../db/inWorkspace.ts'

export async function listOpenPlans(tx: Query, workspaceId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from journey_plans where workspace_id = ${workspaceId} and next_bucket is not null order by id`
  return rows.map(({ id }) => id)
}
