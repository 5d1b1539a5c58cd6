import { registry } from '@rekindle/nodes'
import { compileFlow, type EntryPlan, type Instant, isoOf, isRunnable, scheduleOf } from '@rekindle/runtime'
import { nextSweepAt } from '@rekindle/runtime/engine'
import type { PublishPreview } from '../contract/journeys.ts'
import { inWorkspace } from '../db/index.ts'
import { type Command, domainTime } from './Command.ts'
import { checkDraft } from './checkDraft.ts'
import { countAudience } from './countAudience.ts'
import { forecastArrivals } from './forecastArrivals.ts'
import { loadJourneyRow } from './JourneyRow.ts'
import { loadStock } from './loadStock.ts'

/** What publishing the draft would mean: for those inside, and for those who may enter. Changes nothing. */
export async function previewPublish(
  command: Pick<Command, 'sql' | 'workspace' | 'now'>,
  id: string,
): Promise<PublishPreview> {
  const { sql, workspace } = command
  const { checked, staying, newest } = await inWorkspace(sql, workspace.id, async (tx) => {
    const [found] = await tx<{ staying: number; newest: number }[]>`
      select
        (select count(*)::int from runs where workspace_id = ${workspace.id} and journey_id = ${id}
          and status = 'active') as staying,
        (select coalesce(max(number), 0) from versions where workspace_id = ${workspace.id}
          and journey_id = ${id}) as newest`
    const row = await loadJourneyRow(tx, workspace.id, id)
    return {
      checked: await checkDraft(tx, workspace.id, id, row.draft),
      staying: found?.staying ?? 0,
      newest: found?.newest ?? 0,
    }
  })
  const { quiet, caps } = workspace.policy
  const preview = {
    problems: checked.problems,
    staying,
    nextVersion: newest + 1,
    limits: { quiet: quiet.length, caps: caps.length },
    arrivals: { before: 0, after: 0 },
    stock: [],
  }
  if (!isRunnable(checked)) return { ...preview, audience: null, inside: null, firstAt: null }
  const compiled = compileFlow(checked.flow, registry)
  const { entry } = compiled
  const stock = await inWorkspace(sql, workspace.id, (tx) => loadStock(tx, workspace.id, compiled))
  const at = domainTime(command)
  const first = firstLook(entry, at, workspace.zone)
  const looks = looksAtAll(entry.trigger.kind)
  const audience = looks
    ? await countAudience(sql, workspace, {
        audience: entry.audience,
        entering: { journeyId: id, reentry: checked.flow.settings.reentry ?? { kind: 'afterExit' } },
        at,
      })
    : null
  const arrivals = await forecastArrivals(command, id, compiled, audience)
  return { ...preview, stock, arrivals, audience, ...first }
}

/** What the entry does with those inside, and when it looks for the first time. */
function firstLook(
  { trigger }: EntryPlan,
  at: Instant,
  zone: string,
): Pick<PublishPreview, 'inside' | 'firstAt'> {
  const sweepAt =
    trigger.kind === 'once' || trigger.kind === 'joining' ? at : nextSweepAt({ trigger }, at, zone)
  const isAsked = trigger.kind === 'joining' || scheduleOf(trigger) !== undefined
  const chosen = 'inside' in trigger ? trigger.inside : undefined
  return {
    inside: isAsked ? (chosen ?? 'enter') : null,
    firstAt: sweepAt === undefined ? null : isoOf(sweepAt),
  }
}

/** Events, the API and other journeys bring single customers: nobody can be counted before. */
const looksAtAll = (kind: string): boolean => !['event', 'api', 'journey'].includes(kind)

export async function countStaying(
  sql: Command['sql'],
  workspaceId: string,
  journeyId: string,
  exceptVersion: string,
): Promise<number> {
  const rows = await inWorkspace(
    sql,
    workspaceId,
    (tx) => tx<{ count: number }[]>`
      select count(*)::int as count from runs where workspace_id = ${workspaceId}
        and journey_id = ${journeyId} and status = 'active' and version_id <> ${exceptVersion}`,
  )
  return rows[0]?.count ?? 0
}
