import type { FactEvent, Json } from '../rule/Facts.ts'
import { judge } from '../rule/judge.ts'
import { parseDuration } from '../time/duration.ts'
import { addDuration } from '../time/zone.ts'
import { judgeExitsAtEntry } from './exitsAndGoals.ts'
import { isReachable } from './isReachable.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { LiveVersion } from './LaneEnv.ts'
import { beginRun } from './moveRun.ts'
import { timedId } from './timedId.ts'

/** Why somebody who was looked at did not enter. */
export const discardReasons = ['duplicate', 'noKey', 'inside', 'reentry', 'audience', 'unreachable'] as const
export type DiscardReason = (typeof discardReasons)[number]

/** What leads a customer in. */
export interface Invitation {
  /** Used up by an entry, never twice: an event's id, the sweep's name. */
  key: string
  /** The event that does, when it is one. */
  trigger?: FactEvent | undefined
  /** What tells the run apart from others of this customer. */
  runKey?: string | undefined
  /** Goes with the run, for copy to show. */
  data?: Record<string, Json> | undefined
  /** A daily look at everybody is mostly in vain, and those are no discarded entries. */
  isSweep?: boolean | undefined
}

/** Lets the customer in when re-entry and audience allow. Who comes in although an exit rule holds leaves at once. */
export function enterJourney(
  cx: LaneContext,
  live: LiveVersion,
  invitation: Invitation,
): DiscardReason | undefined {
  const { env, dossier } = cx
  const { key, trigger, runKey, data, isSweep } = invitation
  const discard = refusal(cx, live, invitation)
  if (discard && (!isSweep || discard === 'unreachable'))
    cx.changes.count(live.versionId, '', 'discarded', discard)
  if (discard) return discard
  const id = timedId(env.at, 'run', env.workspace.id, live.journeyId, dossier.id, key)
  const entry = { customerId: dossier.id, journeyId: live.journeyId, key, runId: id, at: env.at }
  dossier.entries.push(entry)
  cx.changes.addEntry(entry)
  const who = {
    id,
    ...(runKey === undefined ? {} : { key: runKey }),
    ...(data ? { data: { entry: data } } : {}),
  }
  beginRun(cx, live, who, trigger)
  judgeExitsAtEntry(cx, id)
  return undefined
}

function refusal(cx: LaneContext, live: LiveVersion, invitation: Invitation): DiscardReason | undefined {
  const { dossier, env } = cx
  const { key, runKey } = invitation
  const { entry, flow } = live.compiled
  const entries = dossier.entries.filter((one) => one.journeyId === live.journeyId)
  if (entries.some((one) => one.key === key)) return 'duplicate'
  const reentry = flow.settings.reentry ?? { kind: 'afterExit' }
  const isKeyed = reentry.kind === 'anyTime'
  if (isKeyed && runKey === undefined) return 'noKey'
  const facts = factsOf(cx)
  if (!judge(entry.audience, facts, env.at).value) return 'audience'
  const inside = [...dossier.runs.values()].some(
    (run) => run.journeyId === live.journeyId && run.status === 'active' && (!isKeyed || run.key === runKey),
  )
  if (inside) return 'inside'
  const last = entries.reduce(
    (latest, one) => (one.void ? latest : Math.max(latest, one.at)),
    Number.NEGATIVE_INFINITY,
  )
  if (reentry.kind === 'never' && last > Number.NEGATIVE_INFINITY) return 'reentry'
  if (reentry.kind === 'afterTime' && last > Number.NEGATIVE_INFINITY) {
    if (env.at < addDuration(last, parseDuration(reentry.time), facts.zone)) return 'reentry'
  }
  return entry.mustReach && !isReachable(cx, entry.mustReach) ? 'unreachable' : undefined
}
