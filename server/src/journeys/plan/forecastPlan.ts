import { registry } from '@rekindle/nodes'
import {
  compileFlow,
  type Flow,
  type PlanChoices,
  type PublishForecast,
  planPublish,
} from '@rekindle/runtime'
import type { Transaction } from '../../db/index.ts'
import type { WorkspaceRow } from '../../workspaces/WorkspaceRow.ts'
import type { VersionRow } from '../JourneyRow.ts'
import { loadCrowds } from './loadCrowds.ts'

export type VersionForecast = PublishForecast & { version: Pick<VersionRow, 'id' | 'number' | 'flow'> }

/** What taking `flow` to all who are inside would do, version by version; versions without anybody are left out. */
export async function forecastPlan(
  tx: Transaction,
  workspace: WorkspaceRow,
  journeyId: string,
  flow: Flow,
  choices: PlanChoices,
  at: number,
): Promise<VersionForecast[]> {
  const versions = await tx<Pick<VersionRow, 'id' | 'number' | 'flow'>[]>`
    select id, number, flow from versions v
    where workspace_id = ${workspace.id} and journey_id = ${journeyId} and exists (
      select from runs r where r.workspace_id = v.workspace_id and r.version_id = v.id and r.status = 'active')
    order by number`
  const ids = versions.map(({ id }) => id)
  const crowds = await loadCrowds(tx, workspace.id, journeyId, ids, at)
  const after = compileFlow(flow, registry)
  return versions.map(({ id, number, flow: old }) => {
    const mine = crowds.filter(({ versionId }) => versionId === id)
    const before = compileFlow(old, registry)
    const question = { before, after, registry, crowds: mine, choices, at, zone: workspace.zone }
    return { ...planPublish(question), version: { id, number, flow: old } }
  })
}
