import type { Effect } from '../step/effects.ts'
import { parseDuration } from '../time/duration.ts'
import { addDuration } from '../time/zone.ts'
import { consentKey } from './Dossier.ts'
import { factsOf, type LaneContext } from './LaneContext.ts'
import type { MessageRow, RunRow } from './rows.ts'
import { timedId } from './timedId.ts'

/** Stores a message's new state and counts it when it became final. */
export function putMessage({ dossier, changes }: LaneContext, message: MessageRow, counted?: string): void {
  dossier.messages.set(message.id, message)
  changes.messages.set(message.id, message)
  if (counted) changes.count(message.versionId, message.node, 'message', counted)
}

export function queueMessage(cx: LaneContext, run: RunRow, effect: Effect & { name: 'message.queue' }): void {
  const { at } = cx.env
  const { channel, category, copy, maxAge } = effect.params
  const message: MessageRow = {
    id: timedId(at, 'message', run.id, effect.visit),
    runId: run.id,
    customerId: run.customerId,
    journeyId: run.journeyId,
    versionId: run.versionId,
    node: effect.node,
    visit: effect.visit,
    channel,
    category,
    copy,
    state: 'queued',
    queuedAt: at,
    notBefore: at,
    expiresAt: addDuration(at, parseDuration(maxAge), factsOf(cx).zone),
  }
  putMessage(cx, message, 'attempted')
}

/** Takes back what has not left. A claimed message is already leaving: the crossing is noted. */
export function dropMessage(cx: LaneContext, message: MessageRow): void {
  const { at } = cx.env
  if (message.state === 'claimed') putMessage(cx, { ...message, crossedAt: at })
  else if (message.state === 'queued' || message.state === 'held') {
    putMessage(
      cx,
      { ...message, state: 'suppressed', reason: 'dropped', settledAt: at },
      'suppressed:dropped',
    )
  }
}

/** Customers who opted out of a channel are asked nothing more on it, whatever the category. */
export function optOut(cx: LaneContext, channels: readonly MessageRow['channel'][], evidence: string): void {
  for (const channel of channels) {
    for (const category of ['marketing', 'care'] as const) {
      const row = { customerId: cx.dossier.id, channel, category, granted: false, evidence, at: cx.env.at }
      cx.dossier.consents.set(consentKey(channel, category), row)
      cx.changes.setConsent(row)
    }
  }
}
