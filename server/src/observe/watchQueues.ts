import type { Instant } from '@rekindle/runtime'
import { Gauge } from 'prom-client'
import type { RawSql } from '../db/index.ts'
import { loadQueues, type Queues } from '../queries/operations/loadQueues.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'
import type { Meter } from './Meter.ts'

/** However often somebody scrapes, the database is asked this rarely. */
const freshMs = 5_000

type Seen = ReadonlyMap<string, Queues>

/** Puts what waits in each workspace, and the use of the database's connections, among the metrics. */
export function watchQueues(meter: Meter, sql: RawSql, now: () => Instant): void {
  let asked: { at: Instant; seen: Promise<Seen> } | undefined
  const look = (): Promise<Seen> => {
    if (!asked || now() - asked.at >= freshMs) asked = { at: now(), seen: loadAll(sql, now()) }
    return asked.seen
  }
  const gauge = (name: string, help: string, pick: (queues: Queues) => number) =>
    new Gauge({
      name: `rekindle_${name}`,
      help,
      labelNames: ['workspace'],
      registers: [meter.registry],
      async collect() {
        for (const [workspace, queues] of await look()) this.set({ workspace }, pick(queues))
      },
    })
  gauge('due_lag_seconds', 'How late the oldest due timer is.', ({ dueLagMs }) => dueLagMs / 1_000)
  gauge('inbox_items', 'Rows waiting in inboxes.', ({ inbox }) => inbox)
  gauge(
    'ingest_lag_seconds',
    'How long the oldest row of an inbox has waited.',
    ({ ingestLagMs }) => ingestLagMs / 1_000,
  )
  gauge('mail_letters', 'Letters between buckets that the relay has not moved.', ({ mail }) => mail)
  gauge('claims_waiting', 'Messages claimed and not settled.', ({ claims }) => claims)
  gauge('runs_parked', 'Runs that need attention.', ({ parked }) => parked)
  gauge('customers_set_aside', 'Customers who need attention.', ({ setAside }) => setAside)
  watchConnections(meter, sql)
}

function watchConnections(meter: Meter, sql: RawSql): void {
  new Gauge({
    name: 'rekindle_database_connections',
    help: 'Connections of all processes to the database, by what they do.',
    labelNames: ['state'],
    registers: [meter.registry],
    async collect() {
      this.reset()
      const rows = await sql<{ state: string; count: number }[]>`
        select coalesce(state, 'other') as state, count(*) as count from pg_stat_activity
        where datname = current_database() group by 1`
      for (const { state, count } of rows) this.set({ state }, count)
    },
  })
}

async function loadAll(sql: RawSql, now: Instant): Promise<Seen> {
  const seen = new Map<string, Queues>()
  for (const workspace of await loadWorkspaces(sql))
    seen.set(workspace.id, await loadQueues(sql, workspace.id, clockOf(workspace, now)))
  return seen
}
