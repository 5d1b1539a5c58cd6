import { keepsMembers } from '../node/EntryPlan.ts'
import { isTimed } from '../rule/isTimed.ts'
import { judge } from '../rule/judge.ts'
import { isoOf } from '../time/Instant.ts'
import { enterJourney } from './enterJourney.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { LiveVersion } from './LaneEnv.ts'
import type { CustomerRow, EventRow } from './rows.ts'
import type { Watch } from './Watch.ts'

/** What was known of a customer before something happened to them. */
export interface Before {
  customer: CustomerRow | undefined
  events: readonly EventRow[]
}

/** Nothing when no journey minds who joins its audience: then nothing has to be remembered. */
export function rememberBefore({ env, dossier }: LaneContext): Before | undefined {
  const isMinded = env.accepting.some(({ compiled }) => keepsMembers(compiled.entry.trigger))
  return isMinded ? { customer: dossier.customer, events: [...dossier.events] } : undefined
}

/** Compares who the customer is now with the audiences they were in: whoever joined one comes in, whoever left it may join anew. */
export function noteMembers(cx: LaneContext, before: Before): void {
  for (const live of mindful(cx)) if (isTouched(cx, live, before)) noteMember(cx, live, before)
}

/** A look through all customers found this one: what nobody saw happen is put right. */
export function noteInside(cx: LaneContext, live: LiveVersion, key: string): void {
  const { trigger } = live.compiled.entry
  if (!keepsMembers(trigger)) return
  const isKnown = cx.dossier.members.has(live.journeyId)
  if (!fits(cx, live)) leave(cx, live)
  else if (!isKnown) {
    join(cx, live)
    if (trigger.kind === 'joining' && trigger.inside === 'enter')
      enterJourney(cx, live, { key, isSweep: true })
  }
}

/** Whether the customer is one of those who were inside at publish, and still is: they are left out. */
export function isLeftOut(cx: LaneContext, live: LiveVersion): boolean {
  const { trigger } = live.compiled.entry
  if (trigger.kind === 'joining' || !keepsMembers(trigger) || !cx.dossier.members.has(live.journeyId))
    return false
  if (fits(cx, live)) return true
  leave(cx, live)
  return false
}

/**
 * Who was in the audience already when this happened, and is not in the book, was so at publish and has not been met
 * by the look that notes them.
 */
function noteMember(cx: LaneContext, live: LiveVersion, before: Before): void {
  const isIn = fits(cx, live)
  if (cx.dossier.members.has(live.journeyId)) {
    if (!isIn) leave(cx, live)
    return
  }
  const wasIn = isPerson(before.customer) && fitted(cx, live, before)
  if (wasIn) {
    noteInside(cx, live, `inside:${live.versionId}:${isoOf(cx.env.at)}`)
    return
  }
  if (isIn) joined(cx, live)
}

/** Audiences that time alone leads somebody into, or out of. */
export const memberWatch: Watch = {
  flips: (cx) =>
    !isPerson(cx.dossier.customer)
      ? []
      : mindful(cx).flatMap(({ compiled: { entry } }) =>
          isTimed(entry.audience) ? (judge(entry.audience, factsOf(cx), cx.env.at).flipsAt ?? []) : [],
        ),
  review(cx) {
    for (const live of mindful(cx)) {
      const isIn = fits(cx, live)
      if (!isIn) leave(cx, live)
      else if (!cx.dossier.members.has(live.journeyId)) joined(cx, live)
    }
  },
}

/** Journeys that mind who is in their audience. */
export const mindful = ({ env }: LaneContext): LiveVersion[] =>
  env.accepting.filter(({ compiled }) => keepsMembers(compiled.entry.trigger))

function joined(cx: LaneContext, live: LiveVersion): void {
  if (live.compiled.entry.trigger.kind !== 'joining') return
  join(cx, live)
  enterJourney(cx, live, { key: `joined:${cx.env.at}` })
}

/** What is left of a profile that was merged into another one is nobody. */
const isPerson = (customer: CustomerRow | undefined): boolean =>
  customer !== undefined && customer.mergedInto === undefined

const fits = (cx: LaneContext, live: LiveVersion): boolean =>
  isPerson(cx.dossier.customer) && judge(live.compiled.entry.audience, factsOf(cx), cx.env.at).value

function fitted(cx: LaneContext, live: LiveVersion, { customer, events }: Before): boolean {
  const dossier = { ...cx.dossier, customer, events: [...events] }
  return judge(live.compiled.entry.audience, factsOf({ ...cx, dossier }), cx.env.at).value
}

function join({ dossier, changes, env }: LaneContext, { journeyId }: LiveVersion): void {
  const row = { customerId: dossier.id, journeyId, since: env.at }
  dossier.members.set(journeyId, row)
  changes.setMember(row, true)
}

function leave({ dossier, changes }: LaneContext, { journeyId }: LiveVersion): void {
  const row = dossier.members.get(journeyId)
  if (!row) return
  dossier.members.delete(journeyId)
  changes.setMember(row, false)
}

/** Whether anything changed that the audience looks at. */
function isTouched({ dossier }: LaneContext, { compiled }: LiveVersion, before: Before): boolean {
  const { attributes, events, segments } = compiled.audienceReads
  const [was, is] = [before.customer, dossier.customer]
  if (was === undefined || is === undefined || was.timeZone !== is.timeZone) return was !== is
  if (segments.size > 0) return was !== is || before.events.length !== dossier.events.length
  const seen = new Set(before.events)
  return (
    (was !== is && [...attributes].some((name) => was.attributes[name] !== is.attributes[name])) ||
    (before.events.length !== dossier.events.length &&
      dossier.events.some((event) => events.has(event.name) && !seen.has(event)))
  )
}
