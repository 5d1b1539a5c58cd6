import type { Departure } from '../lane/Changes.ts'
import type { Dossier } from '../lane/Dossier.ts'
import type { ConsentRow, EventRow } from '../lane/rows.ts'
import type { Instant } from '../time/Instant.ts'
import type { Tables } from './Tables.ts'

/** A letter that takes a merged profile to the other one. */
export function sendOff(tables: Tables, departure: Departure, at: Instant): void {
  const id = tables.freshId()
  tables.parcels.set(id, departure)
  const body = { ...departure.item, runs: [...departure.dossier.runs.keys()] }
  tables.customerMail.push({ id, subjectId: departure.into, body, at, messageId: `parcel:${id}` })
}

/** Puts what a letter brought to the customer it is for. What that one has of the same stays as it is. */
export function takeOver(tables: Tables, letter: string, customerId: string): void {
  const departure = tables.parcels.get(letter)
  if (!departure) return
  const { from, dossier } = departure
  tables.dossiers.set(customerId, mergedDossier(tables.dossier(customerId), dossier, customerId))
  for (const event of tables.eventsOf(from)) keepOnce(tables, { ...event, customerId })
  tables.events.delete(from)
  for (const key of tables.eventKeys)
    if (key.startsWith(`${from}:`)) tables.eventKeys.add(`${customerId}${key.slice(from.length)}`)
  for (const message of tables.messagesOf(from)) tables.keepMessage({ ...message, customerId })
  for (const task of tables.tasksOf(from)) tables.keepTask({ ...task, customerId })
  for (const [key, visit] of tables.visits)
    if (visit.customerId === from) tables.visits.set(key, { ...visit, customerId })
  for (const [key, holding] of tables.holdings)
    if (holding.customerId === from) tables.holdings.set(key, { ...holding, customerId })
  for (const [key, question] of tables.questions)
    if (question.customerId === from) tables.questions.set(key, { ...question, customerId })
}

function keepOnce(tables: Tables, event: EventRow): void {
  const events = tables.eventsOf(event.customerId)
  if (events.some(({ id }) => id === event.id)) return
  events.push(event)
  events.sort((a, b) => a.at - b.at)
}

/** Of two words on the same channel the later counts, and a no of the same moment before a yes. */
const outweighs = (told: ConsentRow, known: ConsentRow | undefined): boolean =>
  !known || told.at > known.at || (told.at === known.at && !told.granted && known.granted)

function mergedDossier(into: Dossier, from: Dossier, customerId: string): Dossier {
  const moved = <Row extends { customerId: string }>(
    rows: ReadonlyMap<string, Row>,
    ours: Map<string, Row>,
  ) => new Map([...[...rows].map(([key, row]) => [key, { ...row, customerId }] as const), ...ours])
  const consents = moved(from.consents, into.consents)
  for (const [key, consent] of from.consents)
    if (outweighs(consent, into.consents.get(key))) consents.set(key, { ...consent, customerId })
  return {
    ...into,
    runs: moved(from.runs, into.runs),
    timers: moved(from.timers, into.timers),
    messages: moved(from.messages, into.messages),
    sends: [...into.sends, ...from.sends],
    consents,
    assignments: moved(from.assignments, into.assignments),
    entries: [...into.entries, ...from.entries.map((entry) => ({ ...entry, customerId }))],
    members: moved(from.members, into.members),
    tasks: moved(from.tasks, into.tasks),
    holdings: moved(from.holdings, into.holdings),
    goals: moved(from.goals, into.goals),
  }
}
