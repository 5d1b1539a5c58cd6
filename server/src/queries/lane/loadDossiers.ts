import type { Instant } from '@rekindle/runtime'
import type { Said } from '@rekindle/runtime/engine'
import { consentKey, type Dossier, emptyDossier, goalKey, timerKey } from '@rekindle/runtime/lane'
import type { Cap } from '@rekindle/runtime/policy'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { batchOf, type LaneTransaction } from './LaneTransaction.ts'
import { loadConsents } from './loadConsents.ts'
import { loadCustomers } from './loadCustomers.ts'
import { loadEntries } from './loadEntries.ts'
import { loadMembers } from './loadMembers.ts'
import { loadSends } from './loadSends.ts'
import { listMet, loadWhatComesWithRuns } from './loadWhatComesWithRuns.ts'

/**
 * Everything but the events of these customers: a dozen statements, sent together. Bucket by bucket: so they are stepped, and
 * what is written of them goes into the indexes in their own order. Who is only asked in has met no journey yet, as a
 * rule: what comes with runs is loaded of those who turn out to have had one.
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
  const asked = new Set(said.asked)
  const [people, sends, consents, entries, members, known, met] = await Promise.all([
    loadCustomers(batch),
    loadSends(batch, at, caps, said.heard),
    loadConsents(batch),
    loadEntries(batch),
    loadMembers(batch),
    loadWhatComesWithRuns(
      lane,
      inOrder.filter((id) => !asked.has(id)),
      at,
      said,
    ),
    listMet(
      lane,
      inOrder.filter((id) => asked.has(id)),
    ),
  ])
  const others = await loadWhatComesWithRuns(lane, met, at, said)
  const of = (row: { customerId: string }) => dossiers.get(row.customerId) as Dossier
  for (const { watchAt, ...customer } of people)
    Object.assign(dossiers.get(customer.id) as Dossier, { customer, watchAt })
  for (const { customerId, ...row } of sends) of({ customerId }).sends.push(row)
  for (const row of consents) of(row).consents.set(consentKey(row.channel, row.category), row)
  for (const row of entries) of(row).entries.push(row)
  for (const row of members) of(row).members.set(row.journeyId, row)
  for (const { runs, timers, mail, assignments, tasks, holdings, goals } of [known, others]) {
    for (const row of runs) of(row).runs.set(row.id, row)
    for (const row of timers) of(row).timers.set(timerKey(row), row)
    for (const row of mail) of(row).messages.set(row.id, row)
    for (const row of assignments) of(row).assignments.set(row.experiment, row)
    for (const row of tasks) of(row).tasks.set(row.id, row)
    for (const row of holdings) of(row).holdings.set(row.id, row)
    for (const row of goals) of(row).goals.set(goalKey(row.runId, row.goal), row)
  }
  return dossiers
}
