import type { LaneWrite } from '@rekindle/runtime/engine'
import { packCustomer } from '../merge/packCustomer.ts'
import { saveLetters } from '../merge/saveLetters.ts'
import { addCounters } from './addCounters.ts'
import { clearTimers } from './clearTimers.ts'
import { deleteItems } from './deleteItems.ts'
import type { LaneTransaction } from './LaneTransaction.ts'
import { parkRuns } from './parkRuns.ts'
import { saveAssignments } from './saveAssignments.ts'
import { saveClaims } from './saveClaims.ts'
import { saveConsents } from './saveConsents.ts'
import { saveCustomers } from './saveCustomers.ts'
import { saveEntries } from './saveEntries.ts'
import { saveEvents } from './saveEvents.ts'
import { saveGoals } from './saveGoals.ts'
import { saveHoldings } from './saveHoldings.ts'
import { saveMail } from './saveMail.ts'
import { removeMembers, saveMembers } from './saveMembers.ts'
import { saveMessages } from './saveMessages.ts'
import { saveQuestions } from './saveQuestions.ts'
import { saveRuns } from './saveRuns.ts'
import { saveSends } from './saveSends.ts'
import { saveTasks } from './saveTasks.ts'
import { saveTimers } from './saveTimers.ts'
import { saveVisits } from './saveVisits.ts'
import { saveWatches } from './saveWatches.ts'

/** Writes all that a lane transaction changed, in a fixed order of tables, without waiting between them. `zone` is the workspace's. */
export async function saveLane(lane: LaneTransaction, write: LaneWrite, zone: string): Promise<void> {
  const { changes, at, goalsUntil, testCustomers } = write
  const isTest = (customerId: string) => testCustomers.has(customerId)
  const all = <Row>(rows: ReadonlyMap<string, Row>): Row[] => [...rows.values()]
  const messages = all(changes.messages)
  const runs = all(changes.runs)
  await Promise.all([
    saveCustomers(lane, all(changes.customers)),
    saveEvents(lane, all(changes.events)),
    ...saveRuns(lane, changes.runs, goalsUntil, isTest),
    ...saveVisits(lane, changes.visits),
    clearTimers(lane, all(changes.timersCleared)),
    ...saveTimers(lane, changes.timersSet),
    parkRuns(lane, runs),
    saveMessages(lane, messages, isTest),
    saveClaims(lane, write.claimed),
    saveSends(lane, all(changes.sends)),
    saveConsents(lane, all(changes.consents)),
    saveAssignments(lane, all(changes.assignments)),
    ...saveEntries(lane, changes.entries),
    saveMembers(lane, all(changes.membersIn)),
    removeMembers(lane, all(changes.membersOut)),
    saveTasks(lane, all(changes.tasks)),
    saveHoldings(lane, all(changes.holdings)),
    saveGoals(lane, all(changes.goals)),
    ...saveWatches(lane, changes.watches),
    saveMail(lane, all(changes.poolMail)),
    saveQuestions(lane, all(changes.questions)),
    addCounters(lane, changes.counters, at, zone),
    deleteItems(lane, write.consumed),
    ...[...changes.departures.values()].map((departure) => packCustomer(lane, departure, at)),
    saveLetters(lane, changes.letters, at),
  ])
}
