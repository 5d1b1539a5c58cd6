import type { Changes } from '../lane/Changes.ts'
import type { Dossier } from '../lane/Dossier.ts'
import type { EventRow, MessageRow } from '../lane/rows.ts'
import type { Instant } from '../time/Instant.ts'
import { sendOff } from './moveProfile.ts'
import type { Tables } from './Tables.ts'

/** Keeps what a lane changed: all of it or, when the lane threw, nothing, because then this is never called. */
export function saveChanges(
  tables: Tables,
  changes: Changes,
  dossiers: ReadonlyMap<string, Dossier>,
  at: Instant,
): void {
  for (const dossier of dossiers.values()) {
    tables.dossiers.set(dossier.id, { ...dossier, events: [] })
    tables.due.set(dossier.id, nextDueOf(dossier))
  }
  for (const event of changes.events.values()) keepEvent(tables, event)
  for (const [key, visit] of changes.visits) {
    const before = tables.visits.get(key)
    if (before && changes.visits.isNew(key)) throw new Error(`Visit "${key}" was begun twice.`)
    const why = before ? [...before.why, ...visit.why] : visit.why
    const from = before?.from ?? visit.from
    tables.visits.set(key, { ...before, ...visit, from, left: visit.left ?? before?.left, why })
  }
  for (const message of changes.messages.values()) keepMessage(tables, message)
  for (const task of changes.tasks.values()) {
    if (!tables.tasks.has(task.id)) tables.met.push({ kind: 'task', id: task.id })
    tables.keepTask(task)
  }
  for (const holding of changes.holdings.values()) tables.holdings.set(holding.id, holding)
  for (const question of changes.questions.values()) tables.questions.set(question.id, question)
  for (const departure of changes.departures.values()) sendOff(tables, departure, at)
  for (const { to, item, messageId } of changes.letters)
    tables.customerMail.push({ id: tables.freshId(), subjectId: to, body: item, at, messageId })
  tables.poolMail.push(...changes.poolMail.values())
  for (const { node, kind, key, versionId, count } of changes.counters) {
    const id = `${versionId} ${node} ${kind} ${key}`
    const before = tables.counters.get(id)?.count ?? 0
    tables.counters.set(id, { versionId, node, kind, key, count: before + count })
  }
}

function keepEvent(tables: Tables, event: EventRow): void {
  const events = tables.eventsOf(event.customerId)
  let i = events.length
  while (i > 0 && (events[i - 1] as EventRow).at > event.at) i--
  events.splice(i, 0, event)
}

function keepMessage(tables: Tables, message: MessageRow): void {
  const before = tables.messages.get(message.id)
  tables.keepMessage(message)
  if (message.state === 'claimed' && before?.state !== 'claimed') {
    tables.claims.set(message.id, message)
    tables.met.push({ kind: 'message', id: message.id })
  }
}

/** When a watch, timers or messages want this customer next. Runs that are parked have no timers that count. */
function nextDueOf({ timers, messages, runs, watchAt }: Dossier): Instant | undefined {
  let due = watchAt ?? Number.POSITIVE_INFINITY
  for (const timer of timers.values())
    if (!timer.held && !runs.get(timer.runId)?.parked) due = Math.min(due, timer.dueAt)
  for (const message of messages.values())
    if (message.reason !== 'paused' && (message.state === 'queued' || message.state === 'held'))
      due = Math.min(due, message.notBefore)
  return Number.isFinite(due) ? due : undefined
}
