import { type Instant, isoOf, type Json, type LocalizedText } from '@rekindle/runtime'
import type { CustomerDetail } from '../../contract/people.ts'
import type { Transaction } from '../../db/index.ts'
import { bucketOf } from '../../ingest/customerIdOf.ts'
import { listCustomers } from './listCustomers.ts'

/** A customer with their runs, the newest first, what they did lately, and what they allowed. */
export async function loadCustomerDetail(
  tx: Transaction,
  workspaceId: string,
  customerId: string,
): Promise<CustomerDetail | undefined> {
  const { items } = await listCustomers(tx, { workspaceId, customerId, limit: 1 })
  const [customer] = items
  if (!customer) return undefined
  const [mergedInto, runs, events, consents] = await Promise.all([
    loadMergedInto(tx, workspaceId, customerId),
    loadCustomerRuns(tx, workspaceId, customerId),
    loadCustomerEvents(tx, workspaceId, customerId),
    loadCustomerConsents(tx, workspaceId, customerId),
  ])
  return {
    ...customer,
    mergedInto,
    runs: runs.map(({ startedAt, ...run }) => ({ ...run, startedAt: isoOf(startedAt) })),
    events: events.map(({ at, ...event }) => ({ ...event, at: isoOf(at) })),
    consents: consents.map(({ at, ...consent }) => ({ ...consent, at: isoOf(at) })),
  }
}

async function loadMergedInto(tx: Transaction, workspaceId: string, id: string): Promise<string | null> {
  const [row] = await tx<{ mergedInto: string | null }[]>`
    select merged_into as "mergedInto" from customers
    where workspace_id = ${workspaceId} and bucket = ${bucketOf(id)} and id = ${id}`
  return row?.mergedInto ?? null
}

interface RunLine {
  run: string
  journey: string
  journeyTitle: LocalizedText
  version: number
  status: string
  startedAt: Instant
  ending: string | null
}

const loadCustomerRuns = (tx: Transaction, workspaceId: string, customerId: string) =>
  tx<RunLine[]>`
    select r.id as run, r.journey_id as journey, j.title as "journeyTitle", v.number as version,
      case when r.status = 'active' and r.parked_at is not null then 'parked' else r.status end as status,
      r.started_at as "startedAt", r.ended_reason as ending
    from runs r
    join journeys j on j.workspace_id = r.workspace_id and j.id = r.journey_id
    join versions v on v.workspace_id = r.workspace_id and v.id = r.version_id
    where r.workspace_id = ${workspaceId} and r.bucket = ${bucketOf(customerId)} and r.customer_id = ${customerId}
    order by r.started_at desc, r.id
    limit 200`

const loadCustomerEvents = (tx: Transaction, workspaceId: string, customerId: string) =>
  tx<{ name: string; at: Instant; properties: Record<string, Json> }[]>`
    select name, at, properties from events
    where workspace_id = ${workspaceId} and bucket = ${bucketOf(customerId)} and customer_id = ${customerId}
    order by at desc, id
    limit 500`

const loadCustomerConsents = (tx: Transaction, workspaceId: string, customerId: string) =>
  tx<{ channel: string; category: string; granted: boolean; at: Instant }[]>`
    select channel, category, granted, at from consents
    where workspace_id = ${workspaceId} and bucket = ${bucketOf(customerId)} and customer_id = ${customerId}
    order by channel, category`
