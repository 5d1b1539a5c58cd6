import { registry } from '@rekindle/nodes'
import { compileFlow, type Flow, type Problem, passesAtOnce, problem } from '@rekindle/runtime'
import type { Transaction } from '../db/index.ts'

interface Known {
  id: string
  flow: Flow | null
}

/**
 * What is wrong with an entry that lets people in where another journey ends: that one is not there, or what begins where
 * it ends leads back to this journey and nobody ever waits on the way round.
 */
export async function checkJourneyEntry(
  tx: Transaction,
  workspaceId: string,
  flow: Flow,
  journeyId: string,
): Promise<Problem[]> {
  const before = journeyBefore(flow)
  if (before === undefined) return []
  const place = { node: flow.entry, path: ['nodes', flow.entry, 'settings', 'trigger', 'journey'] }
  const rows = await tx<Known[]>`
    select j.id, v.flow from journeys j
    left join versions v on v.workspace_id = j.workspace_id and v.id = j.version_id
    where j.workspace_id = ${workspaceId} and j.archived_at is null`
  const known = new Map(rows.map((row) => [row.id, row.flow]))
  if (!known.has(before))
    return [problem('trigger.journeyMissing', { ...place, params: { journey: before.slice(0, 60) } })]
  known.set(journeyId, flow)
  return spins(known, journeyId) ? [problem('trigger.journeyCircle', place)] : []
}

function journeyBefore(flow: Flow): string | undefined {
  const { trigger } = compileFlow(flow, registry).entry
  return trigger.kind === 'journey' ? trigger.journey : undefined
}

/** Follows who begins where whom ends, back to where it set out from. */
function spins(known: ReadonlyMap<string, Flow | null>, journeyId: string): boolean {
  const seen = new Set<string>()
  for (let id: string | undefined = journeyId; id !== undefined && !seen.has(id); ) {
    seen.add(id)
    const flow: Flow | null | undefined = known.get(id)
    if (!flow || !comesAgainAtOnce(flow) || !passesAtOnce(flow, registry)) return false
    id = journeyBefore(flow)
    if (id === journeyId) return true
  }
  return false
}

const comesAgainAtOnce = ({ settings: { reentry } }: Flow): boolean =>
  reentry === undefined || reentry.kind === 'afterExit' || reentry.kind === 'anyTime'
