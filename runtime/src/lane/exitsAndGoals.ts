import type { Goal } from '../flow/Flow.ts'
import { goalMoney } from '../money/goalMoney.ts'
import { judge } from '../rule/judge.ts'
import { sinceOf } from '../step/sinceOf.ts'
import { parseDuration } from '../time/duration.ts'
import { addDuration } from '../time/zone.ts'
import { goalKey } from './Dossier.ts'
import { isAbout } from './isAbout.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import { moveRun } from './moveRun.ts'
import type { EventRow, RunRow, SendRow } from './rows.ts'
import type { Watch } from './Watch.ts'

/** Ends every active run whose exit rules hold now; the first rule of a flow that holds gives the reason. */
export function judgeExits(cx: LaneContext): void {
  for (const run of [...cx.dossier.runs.values()]) judgeExitsOf(cx, run)
}

/**
 * Judges the exit rules of a run that has just begun: they speak of who the customer is, and of what they did after that
 * which let them in, if it was told late.
 */
export function judgeExitsAtEntry(cx: LaneContext, runId: string): void {
  const run = cx.dossier.runs.get(runId)
  if (run && !run.parked) judgeExitsOf(cx, run, true)
}

/** `true` when the run was ended. */
export function judgeExitsOf(cx: LaneContext, run: RunRow, hasJustBegun = false): boolean {
  const exits = cx.env.version(run.versionId)?.compiled.flow.settings.exits ?? []
  if (run.status === 'ended' || exits.length === 0) return false
  const all = eventsSince(cx, run)
  const events = hasJustBegun ? all.filter(({ at }) => at > sinceOf(run)) : all
  const since = { ...factsOf(cx), events }
  const exit = exits.find(({ when }) => judge(when, since, cx.env.at).value)
  return exit !== undefined && moveRun(cx, run.id, { type: 'exit', reason: exit.reason })
}

/** Exit rules of the runs that can still move. */
export const exitWatch: Watch = {
  flips(cx) {
    const runs = [...cx.dossier.runs.values()].filter((run) => run.status === 'active' && !run.parked)
    return runs.flatMap((run) => {
      const exits = cx.env.version(run.versionId)?.compiled.timedExits ?? []
      if (exits.length === 0) return []
      const since = { ...factsOf(cx), events: eventsSince(cx, run) }
      return exits.flatMap(({ when }) => judge(when, since, cx.env.at).flipsAt ?? [])
    })
  },
  review: judgeExits,
}

/**
 * Only what happened since the run began ends it: yesterday's purchase is no reason to leave today. The event that
 * let the customer in is the entry's key, and is not since.
 */
function eventsSince({ env, dossier }: LaneContext, run: RunRow): EventRow[] {
  const trigger = dossier.entries.find((entry) => entry.runId === run.id)?.key
  const since = sinceOf(run)
  return dossier.events.filter(
    (event) => event.at >= since && event.id !== trigger && isAbout(env, run, event),
  )
}

/**
 * Counts the goals an event meets, once a run. Its own time decides which run of a journey it belongs to: the latest
 * that had begun by then, and whose window was open.
 */
export function countGoals(cx: LaneContext, event: EventRow): void {
  const facts = { ...factsOf(cx), attributes: event.properties }
  const met = new Set<string>()
  for (const run of latestFirst(cx)) {
    if (!isAbout(cx.env, run, event)) continue
    for (const goal of cx.env.version(run.versionId)?.compiled.flow.settings.goals ?? []) {
      const key = `${run.journeyId} ${goal.id}`
      if (goal.event !== event.name || met.has(key)) continue
      const until = addDuration(run.startedAt, parseDuration(goal.window), facts.zone)
      if (event.at < sinceOf(run) || event.at >= until) continue
      if (goal.where && !judge(goal.where, facts, cx.env.at).value) continue
      met.add(key)
      if (!cx.dossier.goals.has(goalKey(run.id, goal.id))) noteGoal(cx, run, goal, event)
    }
  }
}

const latestFirst = ({ dossier }: LaneContext): RunRow[] =>
  [...dossier.runs.values()].sort((a, b) => sinceOf(b) - sinceOf(a) || (a.id < b.id ? 1 : -1))

function noteGoal(cx: LaneContext, run: RunRow, { id: goal, value }: Goal, event: EventRow): void {
  const send = lastSendBefore(cx, run, event.at)
  const money = value && goalMoney(value, event.properties)
  const row = {
    runId: run.id,
    customerId: run.customerId,
    versionId: run.versionId,
    goal,
    eventId: event.id,
    at: event.at,
    ...money,
  }
  const noted = send === undefined ? row : { ...row, messageId: send.messageId }
  cx.dossier.goals.set(goalKey(run.id, goal), noted)
  cx.changes.setGoal(noted)
  cx.changes.count(run.versionId, '', 'goal', goal)
  const node = send?.node ?? ''
  cx.changes.count(run.versionId, node, 'credited', goal)
  if (!money) return
  if ('value' in money) cx.changes.count(run.versionId, node, 'valued', goal, money.value)
  else cx.changes.count(run.versionId, '', 'unvalued', `${goal}:${money.unvalued}`)
}

/** Attribution goes to the latest message of the run; none = the customer came before any message. */
/** Of several that left in one instant the one that was asked for last: ids of messages follow time. */
function lastSendBefore({ dossier }: LaneContext, run: RunRow, at: number): SendRow | undefined {
  return dossier.sends
    .filter((send) => send.runId === run.id && send.at <= at)
    .sort((a, b) => b.at - a.at || (a.messageId < b.messageId ? 1 : -1))[0]
}
