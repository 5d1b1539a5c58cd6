import { channels } from '../flow/channels.ts'
import { limits } from '../flow/limits.ts'
import { judge } from '../rule/judge.ts'
import { ensureCustomer } from './customers.ts'
import { enterJourney } from './enterJourney.ts'
import { countGoals, judgeExits } from './exitsAndGoals.ts'
import { redeemOffer } from './holdings.ts'
import { keyNameOf, keyText } from './isAbout.ts'
import type { InboxItem } from './items.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import { lookAround } from './lookAround.ts'
import { optOut, putMessage } from './messages.ts'
import { moveByEvent } from './moveByEvent.ts'
import type { EventRow } from './rows.ts'

/** Events the engine itself understands; the policy reads the complaints. */
export const engineEvents = [
  'complaint.opened',
  'complaint.closed',
  'unsubscribed',
  'offer.redeemed',
] as const

const latenessMs = limits.latenessDays * 86_400_000

/**
 * One thing the customer did, in the fixed order: log → goals → exits → waits → entries. What arrives too late after its
 * own time, as an import of history does, is a fact that rules see; it meets no goal, ends no wait for an event and lets nobody in.
 */
export function applyTrack(cx: LaneContext, item: InboxItem & { kind: 'track' }): void {
  ensureCustomer(cx, item.externalId)
  const event: EventRow = {
    id: item.messageId,
    customerId: cx.dossier.id,
    name: item.event,
    at: item.at,
    properties: item.properties,
  }
  insertInOrder(cx.dossier.events, event)
  cx.changes.events.set(`${event.customerId}:${event.id}`, event)
  if (item.history) {
    // Who once refused is asked nothing more, however long ago that was.
    if (event.name === 'unsubscribed') reactOfEngine(cx, event)
    return
  }
  reactOfEngine(cx, event)
  if (cx.env.at - event.at > latenessMs) {
    judgeExits(cx)
    lookAround(cx)
    return
  }
  countGoals(cx, event)
  judgeExits(cx)
  moveByEvent(cx, event)
  lookAround(cx)
  enterByEvent(cx, event)
}

function reactOfEngine(cx: LaneContext, event: EventRow): void {
  if (event.name === 'unsubscribed') {
    const only = channels.filter((channel) => channel === event.properties.channel)
    optOut(cx, only.length > 0 ? only : channels, `event ${event.id}`)
  } else if (event.name === 'offer.redeemed') redeemOffer(cx, String(event.properties.offer ?? ''))
  else if (event.name === 'complaint.closed') {
    for (const message of cx.dossier.messages.values()) {
      if (message.state === 'held' && message.reason === 'complaintOpen')
        putMessage(cx, { ...message, notBefore: cx.env.at })
    }
  }
}

/** The audience is judged on the state that includes the event. */
function enterByEvent(cx: LaneContext, event: EventRow): void {
  for (const live of cx.env.accepting) {
    const { trigger } = live.compiled.entry
    if (trigger.kind !== 'event' || trigger.event !== event.name) continue
    const facts = { ...factsOf(cx), attributes: event.properties }
    if (trigger.where && !judge(trigger.where, facts, cx.env.at).value) continue
    const name = keyNameOf(cx.env, live.versionId)
    const runKey = name === undefined ? undefined : keyText(event.properties[name])
    enterJourney(cx, live, { key: event.id, trigger: event, runKey })
  }
}

function insertInOrder(events: EventRow[], event: EventRow): void {
  let i = events.length
  while (i > 0 && (events[i - 1] as EventRow).at > event.at) i--
  events.splice(i, 0, event)
}
