import type { MessageRow } from '@rekindle/runtime/lane'
import type { Query } from '../../db/inWorkspace.ts'

const plain = (tx: Query) => tx`
  m.id, m.run_id as "runId", m.customer_id as "customerId", m.journey_id as "journeyId",
  m.version_id as "versionId", m.node, m.visit, m.channel, m.category, m.state,
  m.queued_at as "queuedAt", m.not_before as "notBefore", m.expires_at as "expiresAt", m.reason,
  m.claimed_at as "claimedAt", m.settled_at as "settledAt", m.crossed_at as "crossedAt"`

/** All of a message, of a table called `m`. */
export const messageColumns = (tx: Query) => tx`${plain(tx)}, m.copy, m.verdict, m.rendered`

/** A message as a sender needs it: what is to leave, and not what it was made of. */
export const parcelColumns = (tx: Query) => tx`${plain(tx)}, '{}'::jsonb as copy, m.verdict, m.rendered`

type Optional = 'reason' | 'verdict' | 'rendered' | 'claimedAt' | 'settledAt' | 'crossedAt'

export type StoredMessage = Omit<MessageRow, Optional> & { [Name in Optional]: MessageRow[Name] | null }

/** Written out: taking names out of a copy costs the engine ten times as much, here and wherever the row is copied next. */
export const toMessage = (row: StoredMessage): MessageRow => ({
  id: row.id,
  runId: row.runId,
  customerId: row.customerId,
  journeyId: row.journeyId,
  versionId: row.versionId,
  node: row.node,
  visit: row.visit,
  channel: row.channel,
  category: row.category,
  copy: row.copy,
  state: row.state,
  queuedAt: row.queuedAt,
  notBefore: row.notBefore,
  expiresAt: row.expiresAt,
  reason: row.reason ?? undefined,
  verdict: row.verdict ?? undefined,
  rendered: row.rendered ?? undefined,
  claimedAt: row.claimedAt ?? undefined,
  settledAt: row.settledAt ?? undefined,
  crossedAt: row.crossedAt ?? undefined,
})
