import { issueHoldings } from './holdings.ts'
import type { InboxItem } from './items.ts'
import type { LaneContext } from './LaneContext.ts'
import { putMessage } from './messages.ts'
import { moveRun } from './moveRun.ts'
import type { MessageRow } from './rows.ts'
import { sendLater } from './sendLater.ts'

/** The sender's word on a claimed message. A repeated word finds the message settled and changes nothing. */
export function settleMessage(cx: LaneContext, item: InboxItem & { kind: 'settled' }): void {
  const message = cx.dossier.messages.get(item.message)
  if (message?.state !== 'claimed') return
  const settledAt = cx.env.at
  if (item.outcome === 'later') {
    sendLater(cx, message, item.notBefore ?? settledAt)
    return
  }
  if (item.outcome === 'refused') {
    putMessage(
      cx,
      { ...message, state: 'suppressed', reason: 'providerRefused', settledAt },
      'suppressed:providerRefused',
    )
    answer(cx, message, 'notSent')
    return
  }
  const state = item.outcome === 'accepted' ? 'handedOver' : 'unknown'
  putMessage(cx, { ...message, state, settledAt }, 'handedOver')
  if (state === 'unknown') cx.changes.count(message.versionId, message.node, 'message', 'unknown')
  noteSend(cx, message)
  issueHoldings(cx, message.runId)
  answer(cx, message, 'sent')
}

/** What the network said later. */
export function receiveReceipt(cx: LaneContext, item: InboxItem & { kind: 'receipt' }): void {
  const message = cx.dossier.messages.get(item.message)
  if (message?.state === 'handedOver') putMessage(cx, { ...message, state: item.outcome }, item.outcome)
}

export function answer(cx: LaneContext, message: MessageRow, outcome: 'sent' | 'notSent'): void {
  moveRun(cx, message.runId, { type: 'answer', visit: message.visit, answer: 'message.settled', outcome })
}

function noteSend({ dossier, changes, env }: LaneContext, message: MessageRow): void {
  const { id, runId, node, channel, category, customerId } = message
  const send = { messageId: id, runId, node, channel, category, at: env.at }
  dossier.sends.push(send)
  changes.sends.set(id, { ...send, customerId })
}
