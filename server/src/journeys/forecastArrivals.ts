import { registry } from '@rekindle/nodes'
import { type CompiledFlow, compileFlow, type Flow, type Instant, sendsSoon } from '@rekindle/runtime'
import { firstSweep } from '@rekindle/runtime/engine'
import type { PublishPreview } from '../contract/journeys.ts'
import { inWorkspace } from '../db/index.ts'
import { type Command, domainTime } from './Command.ts'
import { countAudience } from './countAudience.ts'
import { loadJourneyRow } from './JourneyRow.ts'
import { newestOf } from './publishJourney.ts'

const hourMs = 3_600_000

/**
 * About how many messages leave within an hour because somebody comes in then, as things are and after publishing: all who
 * fit the audience now and may enter, where the journey looks through its customers within that hour and some way from
 * the entry leads to a message without a wait between. An upper bound: conditions, quiet hours, caps and consent are not
 * asked. Who comes in by an event, the API or another journey is not counted: nobody knows them yet.
 */
export async function forecastArrivals(
  command: Pick<Command, 'sql' | 'workspace' | 'now'>,
  id: string,
  draft: CompiledFlow,
  audience: number | null,
): Promise<PublishPreview['arrivals']> {
  const { sql, workspace } = command
  const at = domainTime(command)
  const { row, newest, nextSweep } = await inWorkspace(sql, workspace.id, async (tx) => {
    const found = await loadJourneyRow(tx, workspace.id, id)
    const [due] = await tx<{ at: Instant | null }[]>`
      select next_sweep_at as at from journeys where workspace_id = ${workspace.id} and id = ${id}`
    return { row: found, newest: await newestOf(tx, workspace.id, found), nextSweep: due?.at ?? null }
  })
  if (row.state === 'paused') return { before: 0, after: 0 }
  const live = row.state === 'live' && newest ? compileFlow(newest.flow, registry) : undefined
  const isSoon = (sweepAt: Instant | null | undefined) => sweepAt != null && sweepAt < at + hourMs
  const first = firstSweep(draft.entry, at, workspace.zone, live?.entry)
  const staysOut =
    first?.inside === true && 'inside' in draft.entry.trigger && draft.entry.trigger.inside === 'skip'
  const before =
    live && isSoon(nextSweep) && greets(live)
      ? isSameAudience(live.flow, draft.flow, live, draft)
        ? (audience ?? 0)
        : await countAudience(sql, workspace, {
            audience: live.entry.audience,
            entering: { journeyId: id, reentry: live.flow.settings.reentry ?? { kind: 'afterExit' } },
            at,
          })
      : 0
  const after = isSoon(first?.at) && !staysOut && greets(draft) ? (audience ?? 0) : 0
  return { before, after }
}

/** Whoever comes in may be sent something without waiting first. */
const greets = (compiled: CompiledFlow): boolean =>
  sendsSoon(compiled, registry).onLeaving(compiled.flow.entry)

const isSameAudience = (before: Flow, after: Flow, old: CompiledFlow, now: CompiledFlow): boolean =>
  JSON.stringify([old.entry.audience, before.settings.reentry]) ===
  JSON.stringify([now.entry.audience, after.settings.reentry])
