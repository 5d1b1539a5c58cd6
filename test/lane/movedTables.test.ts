import { emptyDossier } from '@rekindle/runtime/lane'
import { expect, test } from 'vitest'
import { sendOff, takeOver } from '../../runtime/src/simulate/moveProfile.ts'
import { Tables } from '../../runtime/src/simulate/Tables.ts'
import { coreTables, historyTables } from '../../server/src/queries/merge/movingTables.ts'

const profile = { attributes: {}, reachable: [], isTest: false, createdAt: 0 }
const row = (more: object = {}) => ({ id: 'x', customerId: 'browser', at: 1, ...more }) as never

/** Where the simulator keeps the rows of each table that moves with a customer; `undefined` when it has none. */
const inMemory: Record<string, ((tables: Tables) => Iterable<unknown>) | undefined> = {
  // Nobody is written to outside, and paper is not printed.
  addresses: undefined,
  outbox: undefined,
  consents: (tables) => tables.dossier('ada').consents.values(),
  memberships: (tables) => tables.dossier('ada').members.values(),
  messages: (tables) => tables.messagesOf('ada'),
  sends: (tables) => tables.dossier('ada').sends,
  holdings: (tables) => tables.holdings.values(),
  assignments: (tables) => tables.dossier('ada').assignments.values(),
  entries: (tables) => tables.dossier('ada').entries,
  goals: (tables) => tables.dossier('ada').goals.values(),
  runs: (tables) => tables.dossier('ada').runs.values(),
  timers: (tables) => tables.dossier('ada').timers.values(),
  questions: (tables) => tables.questions.values(),
  tasks: (tables) => tables.tasksOf('ada'),
  events: (tables) => tables.eventsOf('ada'),
  event_keys: (tables) => [...tables.eventKeys].filter((key) => key.startsWith('ada:')),
  visits: (tables) => tables.visits.values(),
}

/** A browser that left one row of everything, and is recognised as Ada. */
function merged(): Tables {
  const tables = new Tables()
  const one = () => new Map([['x', row()]])
  const dossier = {
    ...emptyDossier('browser'),
    consents: one(),
    members: one(),
    assignments: one(),
    goals: one(),
    runs: one(),
    timers: one(),
    messages: one(),
    tasks: one(),
    holdings: one(),
    sends: [{ at: 1 } as never],
    entries: [row()],
  }
  tables.keepMessage(row())
  tables.keepTask(row())
  tables.holdings.set('x', row())
  tables.questions.set('x', row())
  tables.visits.set('x', row())
  tables.eventsOf('browser').push(row())
  tables.eventKeys.add('browser:x')
  const item = { kind: 'absorb' as const, from: 'browser', path: ['browser'], profile }
  sendOff(tables, { from: 'browser', into: 'ada', item, dossier }, 2)
  takeOver(tables, tables.customerMail[0]?.id ?? '', 'ada')
  return tables
}

test('what moves with a customer in the database moves in the simulator too', () => {
  expect(Object.keys(inMemory).sort()).toEqual([...coreTables, ...historyTables].sort())
  const tables = merged()
  for (const [table, rowsOf] of Object.entries(inMemory)) {
    if (!rowsOf) continue
    const rows = [...rowsOf(tables)]
    expect([table, rows.length]).toEqual([table, 1])
    expect(JSON.stringify(rows), table).not.toContain('browser')
  }
})
