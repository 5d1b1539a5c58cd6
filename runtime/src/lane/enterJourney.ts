import type { FactEvent } from '../rule/Facts.ts'
import { judge } from '../rule/judge.ts'
import { parseDuration } from '../time/duration.ts'
import { addDuration } from '../time/zone.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { LiveVersion } from './LaneEnv.ts'
import { beginRun } from './moveRun.ts'
import { timedId } from './timedId.ts'

/** Why somebody who was looked at did not enter. */
export const discardReasons = ['duplicate', 'inside', 'reentry', 'audience'] as const
export type DiscardReason = (typeof discardReasons)[number]

/** Lets the customer in when re-entry and audience allow. `key` is used up by an entry, never twice. */
export function enterJourney(
  cx: LaneContext,
  live: LiveVersion,
  key: string,
  trigger?: FactEvent,
): DiscardReason | undefined {
  const discard = refusal(cx, live, key)
  // A daily sweep looks at everybody, mostly in vain: only an event that led to nothing is a discarded entry.
  if (discard && trigger) cx.changes.count(cx.dossier.id, live.versionId, '', 'discarded', discard)
  if (discard) return discard
  const id = timedId(cx.env.at, 'run', cx.env.workspace.id, live.journeyId, cx.dossier.id, key)
  const entry = { customerId: cx.dossier.id, journeyId: live.journeyId, key, runId: id, at: cx.env.at }
  cx.dossier.entries.push(entry)
  cx.changes.entries.set(`${entry.customerId}:${entry.journeyId}:${key}`, entry)
  beginRun(cx, live, id, trigger)
  return undefined
}

function refusal(cx: LaneContext, live: LiveVersion, key: string): DiscardReason | undefined {
  const { dossier, env } = cx
  const entries = dossier.entries.filter((entry) => entry.journeyId === live.journeyId)
  if (entries.some((entry) => entry.key === key)) return 'duplicate'
  const facts = factsOf(cx)
  if (!judge(live.compiled.entry.audience, facts, env.at).value) return 'audience'
  const inside = [...dossier.runs.values()].some(
    (run) => run.journeyId === live.journeyId && run.status === 'active',
  )
  if (inside) return 'inside'
  const reentry = live.compiled.flow.settings.reentry ?? { kind: 'afterExit' }
  const last = Math.max(...entries.map((entry) => entry.at))
  if (entries.length === 0 || reentry.kind === 'afterExit') return undefined
  if (reentry.kind === 'never') return 'reentry'
  return env.at < addDuration(last, parseDuration(reentry.time), facts.zone) ? 'reentry' : undefined
}
