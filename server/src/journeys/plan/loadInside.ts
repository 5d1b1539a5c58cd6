import type { Transaction } from '../../db/index.ts'
import type { PlannedLine } from '../../db/schema/plans.ts'

/** Head-counts of a journey by version and node. */
export const loadInside = (tx: Transaction, workspaceId: string, journeyId: string) =>
  tx<Omit<PlannedLine, 'choice'>[]>`
    select version_id as "versionId", node, count(*)::int as count from runs
    where workspace_id = ${workspaceId} and journey_id = ${journeyId} and status = 'active'
    group by version_id, node order by version_id, node`
