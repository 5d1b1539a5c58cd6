import { type DueFrom, drainCustomers, handOver, Lookouts } from '@rekindle/runtime/engine'
import type { InboxItem } from '@rekindle/runtime/lane'
import { inWorkspace } from '@rekindle/server/db'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { customersOf, setUpCampaign, start, workspaceId } from './campaign/setUpCampaign.ts'

const customers = customersOf(20)
/** Lapsed, with a phone, in Shanghai where it is morning. */
const ada = customers[6] as string
const hourMs = 3_600_000
let database: TestDatabase
let campaign: Campaign
let now: number

beforeAll(async () => {
  database = await freshDatabase()
  now = start + 60_000
  campaign = openCampaign(database.url, { clock: () => now })
  await setUpCampaign(campaign.sql, customers.length, 'live')
})

/** A worker that has just looked at everything. */
beforeEach(async () => {
  campaign.engine.lookouts = new Lookouts()
  await drain()
})

afterAll(async () => {
  await campaign.database.close()
  await database.drop()
})

const live = () => campaign.engine.store.loadWorkspace(workspaceId)
const drain = async () => drainCustomers(campaign.engine, await live())
const post = (customerId: string, item: InboxItem) =>
  inWorkspace(campaign.sql, workspaceId, (tx) => insertItems(tx, workspaceId, [{ customerId, item }], now))
const seen = async () => (await campaign.sql`select id from events order by id`).map(({ id }) => id)
const track = (messageId: string): InboxItem => ({
  kind: 'track',
  messageId,
  event: 'page.viewed',
  at: now,
  properties: {},
})
const lookFrom = async (from?: DueFrom) => {
  const due = await campaign.engine.store.dueBuckets(workspaceId, now, from)
  return due.map(({ count, dueAt, writtenAt }) => ({ count, dueAt, writtenAt }))
}
const lookAt = (at: number) =>
  campaign.sql`
    insert into watches (workspace_id, bucket, customer_id, due_at)
    select workspace_id, bucket, id, ${at} from customers where id = ${ada}
    on conflict (workspace_id, bucket, customer_id) do update set due_at = excluded.due_at`

test('a look that begins at a mark leaves out what lies below, and tells from where on something is left', async () => {
  const writtenAt = Date.now()
  await post(ada, track('m1'))
  await lookAt(now - hourMs)
  const [all] = await lookFrom()
  expect(all).toMatchObject({ count: 2, dueAt: now - hourMs })
  expect(all?.writtenAt).toBeGreaterThanOrEqual(writtenAt)
  expect(await lookFrom({ due: now - hourMs, written: writtenAt })).toMatchObject([{ count: 2 }])
  expect(await lookFrom({ due: now - hourMs + 1, written: writtenAt })).toMatchObject([
    { count: 1, dueAt: undefined },
  ])
  expect(await lookFrom({ due: now - hourMs, written: Date.now() + hourMs })).toMatchObject([
    { count: 1, writtenAt: undefined },
  ])
  expect(await lookFrom({ due: now, written: Date.now() + hourMs })).toEqual([])
})

test('an event whose transaction was committed late is found, though looks begin later by then', async () => {
  await post(ada, track('late'))
  await campaign.sql`update inbox set id = ${v7({ msecs: Date.now() - hourMs })}`
  const { mark } = campaign.engine.lookouts?.ofLanes(workspaceId) ?? {}
  expect(await lookFrom(mark)).toEqual([])
  await vi.waitFor(async () => {
    await drain()
    expect(await seen()).toContain('late')
  }, 60_000)
})

test('what waits for a lane that somebody else holds stays above the mark', async () => {
  await post(ada, track('held'))
  const due = await campaign.engine.store.dueBuckets(workspaceId, now)
  await campaign.engine.store.inLane({ workspaceId, buckets: due.map(({ bucket }) => bucket) }, async () => {
    await drain()
    await drain()
  })
  expect(await seen()).not.toContain('held')
  expect(await lookFrom(campaign.engine.lookouts?.ofLanes(workspaceId).mark)).toMatchObject([{ count: 1 }])
  await drain()
  expect(await seen()).toContain('held')
})

test('a clock that stepped back hides nothing that comes due', async () => {
  now += 24 * hourMs
  await drain()
  now -= 24 * hourMs
  await lookAt(now)
  expect(await drain()).toBe(1)
})

test('a claim that was free all the while is taken by a look from the beginning', async () => {
  await post(ada, { kind: 'consider', journey: '0190a000-0000-7000-8000-0000000000b1', key: 'one' })
  await drain()
  await campaign.sql`update claims set lease_until = lease_until - interval '1 hour'`
  const { store } = campaign.engine
  const options = { limit: 10, leaseMs: 60_000, evenLeased: false }
  expect(await store.leaseClaims(workspaceId, { ...options, freeForMs: 60_000 })).toEqual([])
  expect(await handOver(campaign.engine, await live())).toBe(1)
})
