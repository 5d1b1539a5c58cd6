import { registry } from '@rekindle/nodes'
import { diffFlows, isRunnable, PlanChoices } from '@rekindle/runtime'
import type { PlanForecast } from '../../contract/plans.ts'
import { inWorkspace, type Transaction } from '../../db/index.ts'
import { ApiError } from '../../http/ApiError.ts'
import { type Command, domainTime } from '../Command.ts'
import { checkDraft } from '../checkDraft.ts'
import { checkEarlier } from '../checkEarlier.ts'
import { type JourneyRow, loadJourneyRow, loadVersionRow } from '../JourneyRow.ts'
import { forecastPlan } from './forecastPlan.ts'
import { stepOf } from './stepOf.ts'

interface Question {
  choices?: PlanChoices | undefined
  /** An earlier version to go back to; the draft when not said. */
  version?: number | undefined
}

/** Answers what a publish would do to whom. Changes nothing. */
export async function previewPlan(
  command: Pick<Command, 'sql' | 'workspace' | 'now'>,
  id: string,
  { choices = PlanChoices.parse({}), version }: Question,
): Promise<PlanForecast> {
  const { sql, workspace } = command
  return inWorkspace(sql, workspace.id, async (tx) => {
    const row = await loadJourneyRow(tx, workspace.id, id)
    const drawing = await drawingOf(tx, workspace.id, row, version)
    const check = version === undefined ? checkDraft : checkEarlier
    const checked = await check(tx, workspace.id, id, drawing)
    const [counted] = await tx<{ newest: number }[]>`
      select coalesce(max(number), 0)::int as newest from versions
      where workspace_id = ${workspace.id} and journey_id = ${id}`
    const nextVersion = (counted?.newest ?? 0) + 1
    const nothing = { nodes: [], flow: [], copyOnly: false }
    const empty = {
      inside: 0,
      lines: [],
      unmapped: [],
      targets: [],
      sendsNextHour: { before: 0, after: 0 },
      diff: nothing,
    }
    if (!isRunnable(checked)) return { ...empty, nextVersion, problems: checked.problems }
    const forecasts = await forecastPlan(tx, workspace, id, checked.flow, choices, domainTime(command))
    const newest = row.versionId
      ? await loadVersionRow(tx, workspace.id, id, { id: row.versionId })
      : undefined
    const { nodes, flow, copyOnly } = newest ? diffFlows(newest.flow, checked.flow, registry) : nothing
    const lines = forecasts.flatMap(({ lines: mine, version: { number, flow: old } }) =>
      mine.map((line) => ({ ...line, ...stepOf(old, line.node), version: number })),
    )
    const sum = (when: 'before' | 'after') =>
      forecasts.reduce((all, { sendsNextHour }) => all + sendsNextHour[when], 0)
    return {
      nextVersion,
      problems: checked.problems,
      inside: lines.reduce((all, line) => all + line.inside, 0),
      lines,
      unmapped: forecasts.flatMap(({ unmapped, version: { number } }) =>
        unmapped.map(({ node, inside }) => ({ version: number, node, inside })),
      ),
      targets: Object.keys(checked.flow.nodes)
        .filter((node) => node !== checked.flow.entry)
        .map((node) => stepOf(checked.flow, node)),
      sendsNextHour: { before: sum('before'), after: sum('after') },
      diff: { nodes: nodes.filter(({ change }) => change !== 'kept'), flow, copyOnly },
    }
  })
}

async function drawingOf(
  tx: Transaction,
  workspaceId: string,
  row: JourneyRow,
  version: number | undefined,
): Promise<object> {
  if (version === undefined) return row.draft
  const earlier = await loadVersionRow(tx, workspaceId, row.id, { number: version })
  if (!earlier) throw new ApiError('resource.missing', `There is no version ${version}.`)
  return earlier.flow
}
