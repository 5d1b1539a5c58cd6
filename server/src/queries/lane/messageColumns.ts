import type { MessageRow } from '@rekindle/runtime/lane'
import type { Query } from '../../db/inWorkspace.ts'

/** All of a message as the lane knows it, of a table called `m`. */
export const messageColumns = (tx: Query) => tx`
  m.id, m.run_id as "runId", m.customer_id as "customerId", m.journey_id as "journeyId",
  m.version_id as "versionId", m.node, m.visit, m.channel, m.category, m.copy, m.state,
  m.queued_at as "queuedAt", m.not_before as "notBefore", m.expires_at as "expiresAt", m.reason, m.verdict,
  m.rendered, m.claimed_at as "claimedAt", m.settled_at as "settledAt", m.crossed_at as "crossedAt"`

const optional = ['reason', 'verdict', 'rendered', 'claimedAt', 'settledAt', 'crossedAt'] as const

export type StoredMessage = Omit<MessageRow, (typeof optional)[number]> & {
  [Name in (typeof optional)[number]]: MessageRow[Name] | null
}

export function toMessage(row: StoredMessage): MessageRow {
  const message: Record<string, unknown> = { ...row }
  for (const name of optional) if (message[name] === null) delete message[name]
  return message as unknown as MessageRow
}
