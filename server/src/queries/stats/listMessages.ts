import { type Instant, isoOf } from '@rekindle/runtime'
import type { MessageRow, MessageState } from '@rekindle/runtime/lane'
import type { Message } from '../../contract/stats.ts'
import type { Transaction } from '../../db/index.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { maskedOf, nameOf } from './nameOf.ts'

export interface MessageQuery {
  workspaceId: string
  states?: readonly MessageState[] | undefined
  channel?: string | undefined
  journeyId?: string | undefined
  customerId?: string | undefined
  runId?: string | undefined
  /** Id of the last message of the page before. */
  after?: string | undefined
  limit: number
}

interface Row {
  id: string
  run: string
  visit: number
  customer: string
  customerName: string
  to: string | null
  journey: string
  node: string
  channel: string
  category: string
  state: MessageState
  reason: string | null
  notBefore: Instant
  rendered: MessageRow['rendered'] | null
  queuedAt: Instant
  settledAt: Instant | null
  verdict: Message['verdict']
}

/** Messages, the newest first. */
export async function listMessages(tx: Transaction, query: MessageQuery) {
  const rows = await loadRows(tx, query)
  const page = rows.slice(0, query.limit)
  return { items: page.map(toMessageLine), next: rows.length > query.limit ? page.at(-1)?.id : undefined }
}

/** All messages of a customer's run with the visit each belongs to, found among those of the customer. */
export async function messagesOfRun(tx: Transaction, workspaceId: string, customerId: string, runId: string) {
  const rows = await loadRows(tx, { workspaceId, customerId, runId, limit: 10_000 })
  return rows.reverse().map((row) => ({ visit: row.visit, message: toMessageLine(row) }))
}

const loadRows = (tx: Transaction, query: MessageQuery) => tx<Row[]>`
  select m.id, m.run_id as run, m.visit, m.customer_id as customer, ${nameOf(tx)} as "customerName",
    case when m.channel = 'email' then ${maskedOf(tx, 'email')}
         when m.channel = 'sms' then ${maskedOf(tx, 'phone')} end as "to",
    m.journey_id as journey, m.node, m.channel, m.category, m.state, m.reason, m.not_before as "notBefore",
    m.rendered, m.queued_at as "queuedAt", m.settled_at as "settledAt", m.verdict
  from messages m
  join customers c on c.workspace_id = m.workspace_id and c.bucket = m.bucket and c.id = m.customer_id
  where m.workspace_id = ${query.workspaceId}
    ${query.states ? tx`and m.state = any(${query.states as string[]}::text[])` : tx``}
    ${query.channel ? tx`and m.channel = ${query.channel}` : tx``}
    ${query.journeyId ? tx`and m.journey_id = ${query.journeyId}` : tx``}
    ${query.customerId ? ofCustomer(tx, query.customerId) : tx``}
    ${query.runId ? tx`and m.run_id = ${query.runId}` : tx``}
    ${query.after ? tx`and m.id < ${query.after}` : tx``}
  order by m.id desc
  limit ${query.limit + 1}`

/** With the bucket: the index of a customer's messages begins with it. */
const ofCustomer = (tx: Transaction, id: string) =>
  tx`and m.bucket = ${bucketOf(id)} and m.customer_id = ${id}`

function toMessageLine({ visit: _, rendered, notBefore, queuedAt, settledAt, ...row }: Row): Message {
  const isHeld = row.state === 'held' || row.state === 'queued'
  return {
    ...row,
    notBefore: isHeld ? isoOf(notBefore) : null,
    subject: rendered?.subject ?? null,
    body: rendered?.body ?? null,
    locale: rendered?.locale ?? null,
    queuedAt: isoOf(queuedAt),
    settledAt: settledAt === null ? null : isoOf(settledAt),
  }
}
