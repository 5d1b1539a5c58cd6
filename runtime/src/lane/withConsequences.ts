import type { EntryTrigger } from '../node/EntryPlan.ts'
import { enterJourney } from './enterJourney.ts'
import { heedProfile } from './heedProfile.ts'
import type { LaneContext } from './LaneContext.ts'
import { noteMembers, rememberBefore } from './members.ts'
import type { RunRow } from './rows.ts'

/** A journey may begin where another one ends, and that one where this one ends: here the chain is cut. */
const longestChain = 20

/**
 * Does something to a customer, and then what follows from it: exit rules judge a profile that was changed on the way,
 * audiences are joined and left, and journeys begin where others ended.
 */
export function withConsequences<Result>(cx: LaneContext, act: () => Result): Result {
  let before = rememberBefore(cx)
  const result = heedProfile(cx, act)
  for (let round = 0; round < longestChain; round++) {
    const now = cx.dossier.customer
    const next = rememberBefore(cx)
    const hasEnded = heedProfile(cx, () => {
      if (before) noteMembers(cx, before)
      return enterAfterRuns(cx)
    })
    before = next
    const isQuiet = !hasEnded && cx.changes.ended.length === 0 && cx.dossier.customer === now
    if (isQuiet) return result
  }
  cx.changes.ended = []
  return result
}

/** Tells other journeys of the runs that ended. Answers whether there were any. */
function enterAfterRuns(cx: LaneContext): boolean {
  const ended = cx.changes.ended
  cx.changes.ended = []
  for (const run of ended) {
    for (const live of cx.env.accepting) {
      const { trigger } = live.compiled.entry
      if (trigger.kind === 'journey' && trigger.journey === run.journeyId && isAsked(trigger, run))
        enterJourney(cx, live, { key: `run:${run.id}`, runKey: run.key })
    }
  }
  return ended.length > 0
}

/** Ends that are no doing of the customer's own, nor of the journey's. */
const fromOutside: ReadonlySet<string> = new Set(['merged', 'stopped', 'erased', 'capReached'])

function isAsked({ reasons = [] }: EntryTrigger & { kind: 'journey' }, { ending }: RunRow): boolean {
  if (!ending || ending.how === 'failed') return false
  return reasons.length === 0
    ? !fromOutside.has(ending.reason)
    : reasons.some((reason) => reason === ending.reason)
}
