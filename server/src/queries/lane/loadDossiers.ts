import type { Instant } from '@rekindle/runtime'
import type { Said } from '@rekindle/runtime/engine'
import { consentKey, type Dossier, emptyDossier, goalKey, timerKey } from '@rekindle/runtime/lane'
import type { Cap } from '@rekindle/runtime/policy'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { batchOf, type LaneTransaction } from './LaneTransaction.ts'
import { loadAssignments } from './loadAssignments.ts'
import { loadConsents } from './loadConsents.ts'
import { loadCustomers } from './loadCustomers.ts'
import { loadEntries } from './loadEntries.ts'
import { loadGoals } from './loadGoals.ts'
import { loadHoldings } from './loadHoldings.ts'
import { loadMembers } from './loadMembers.ts'
import { loadMessages } from './loadMessages.ts'
import { loadRuns } from './loadRuns.ts'
import { loadSends } from './loadSends.ts'
import { loadTasks } from './loadTasks.ts'
import { loadTimers } from './loadTimers.ts'

/**
 * Everything but the events of these customers: eleven statements, sent together. Bucket by bucket: so they are stepped, and
 * what is written of them goes into the indexes in their own order.
 */
export async function loadDossiers(
  lane: LaneTransaction,
  customers: readonly string[],
  at: Instant,
  said: Said,
  caps: readonly Cap[],
): Promise<Map<string, Dossier>> {
  const inOrder = [...customers].sort((a, b) => bucketOf(a) - bucketOf(b))
  const dossiers = new Map(inOrder.map((id) => [id, emptyDossier(id)]))
  if (customers.length === 0) return dossiers
  const batch = batchOf(lane, inOrder)
  const rows = await Promise.all([
    loadCustomers(batch),
    loadRuns(batch, at),
    loadTimers(batch),
    loadMessages(batch, said.messages),
    loadSends(batch, at, caps, said.heard),
    loadConsents(batch),
    loadAssignments(batch),
    loadEntries(batch),
    loadTasks(batch),
    loadHoldings(batch),
    loadGoals(batch),
    loadMembers(batch),
  ])
  const [people, runs, timers, mail, sends, consents, assignments, entries, tasks, holdings, goals, members] =
    rows
  const of = (row: { customerId: string }) => dossiers.get(row.customerId) as Dossier
  for (const { watchAt, ...customer } of people)
    Object.assign(dossiers.get(customer.id) as Dossier, { customer, watchAt })
  for (const row of runs) of(row).runs.set(row.id, row)
  for (const row of timers) of(row).timers.set(timerKey(row), row)
  for (const row of mail) of(row).messages.set(row.id, row)
  for (const { customerId, ...row } of sends) of({ customerId }).sends.push(row)
  for (const row of consents) of(row).consents.set(consentKey(row.channel, row.category), row)
  for (const row of assignments) of(row).assignments.set(row.experiment, row)
  for (const row of entries) of(row).entries.push(row)
  for (const row of members) of(row).members.set(row.journeyId, row)
  for (const row of tasks) of(row).tasks.set(row.id, row)
  for (const row of holdings) of(row).holdings.set(row.id, row)
  for (const row of goals) of(row).goals.set(goalKey(row.runId, row.goal), row)
  return dossiers
}
