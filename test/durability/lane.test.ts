import { isoOf } from '@rekindle/runtime'
import { type Bell, drainCustomers, handOver, runWorker } from '@rekindle/runtime/engine'
import type { InboxItem } from '@rekindle/runtime/lane'
import { createBell, inWorkspace } from '@rekindle/server/db'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bucketOf } from '../../server/src/ingest/customerIdOf.ts'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { takeBack } from '../../server/src/queries/engine/takeBack.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { paperSender } from './campaign/paperSender.ts'
import { customersOf, setUpCampaign, start, workspaceId } from './campaign/setUpCampaign.ts'

const customers = customersOf(20)
/** Lapsed, with a phone, in Shanghai where it is morning. */
const ada = customers[6] as string
let database: TestDatabase
let campaign: Campaign
let now: number
let sends: string[]
/** What the sender does before it writes. */
let before: () => void

beforeEach(async () => {
  database = await freshDatabase()
  now = start + 60_000
  sends = []
  before = () => {}
  campaign = openCampaign(database.url, {
    clock: () => now,
    sender: (sql) => ({
      ...paperSender(sql, (ids) => {
        before()
        sends.push(...ids)
      }),
      idempotent: false,
    }),
  })
  await setUpCampaign(campaign.sql, customers.length, 'live')
})

afterEach(async () => {
  await campaign.database.close()
  await database.drop()
})

const live = () => campaign.engine.store.loadWorkspace(workspaceId)
const drain = async () => drainCustomers(campaign.engine, await live())
const deliver = async () => handOver(campaign.engine, await live())
const post = (customerId: string, ...items: InboxItem[]) =>
  inWorkspace(campaign.sql, workspaceId, (tx) =>
    insertItems(
      tx,
      workspaceId,
      items.map((item) => ({ customerId, item })),
      now,
    ),
  )
const track = (event: string, messageId: string, at = now): InboxItem => ({
  kind: 'track',
  messageId,
  event,
  at,
  properties: {},
})
const consider = (key: string): InboxItem => ({
  kind: 'consider',
  journey: '0190a000-0000-7000-8000-0000000000b1',
  key,
})
const messages = () =>
  campaign.sql`select id, state, reason from messages where customer_id = ${ada} order by id`

test('an event that is delivered three times, in one batch and later, is one event', async () => {
  await post(ada, track('page.viewed', 'm1'), track('page.viewed', 'm1'))
  await drain()
  await post(ada, track('page.viewed', 'm1'), track('page.viewed', 'm2'))
  await drain()
  const events = await campaign.sql`select id from events where customer_id = ${ada} order by id`
  expect(events.map(({ id }) => id)).toEqual(['m1', 'm2'])
})

test('the same message id of two customers is an event of each', async () => {
  await post(ada, track('page.viewed', 'm1'))
  await post(customers[2] as string, track('page.viewed', 'm1'))
  await drain()
  const [row] = await campaign.sql`select count(*) as count from events where id = 'm1'`
  expect(row?.count).toBe(2)
})

test('a purchase that was stored before the claim is heeded: nothing is sent', async () => {
  now = start + 14 * 3_600_000
  await post(ada, consider('one'))
  await drain()
  expect(await messages()).toMatchObject([{ state: 'held', reason: 'quiet' }])
  now = start + 24 * 3_600_000
  await post(ada, track('order.paid', 'paid'))
  await drain()
  await deliver()
  expect(await messages()).toMatchObject([{ state: 'suppressed', reason: 'dropped' }])
  expect(sends).toEqual([])
})

test('a customer whose rows the database refuses is set aside alone, in order, and goes on when mended', async () => {
  await drain()
  const beyondAllCalendars = 9e15
  await Promise.all(customers.map((id) => post(id, track('page.viewed', 'good'))))
  await post(ada, track('page.viewed', 'bad', beyondAllCalendars), track('page.viewed', 'after'))
  await drain()
  const seen = async () =>
    (await campaign.sql`select customer_id, id from events`).map((row) => `${row.customer_id} ${row.id}`)
  expect((await seen()).sort()).toEqual(customers.map((id) => `${id} good`).sort())
  expect(campaign.errors).toHaveLength(1)
  expect(campaign.errors[0]).toMatchObject({ customerId: ada, kind: 'write' })
  const [stuck] = await campaign.sql`
    select i.message_id as item from stuck_customers s join inbox i on i.id = s.item_id`
  expect(stuck?.item).toBe('bad')
  expect(await drain()).toBe(0)

  await campaign.sql`
    update inbox set body = jsonb_set(body, '{at}', to_jsonb(${now}::bigint)) where message_id = 'bad'`
  expect(await inWorkspace(campaign.sql, workspaceId, (tx) => takeBack(tx, workspaceId, ada))).toBe(true)
  await drain()
  expect((await seen()).filter((line) => line.startsWith(ada)).sort()).toEqual([
    `${ada} after`,
    `${ada} bad`,
    `${ada} good`,
  ])
})

test('an item nobody understands sets its customer aside and names the error', async () => {
  await post(ada, consider('one'))
  await drain()
  await post(ada, { kind: 'nonsense' } as unknown as InboxItem)
  await drain()
  const [stuck] = await campaign.sql`select customer_id, error from stuck_customers`
  expect(stuck?.customer_id).toBe(ada)
  const [run] = await campaign.sql`select parked_error from runs where customer_id = ${ada}`
  expect(run?.parked_error).toBe(stuck?.error)
  expect((await examine(campaign.sql, workspaceId)).findings).toEqual([])
})

test('a lane that another transaction holds is left alone', async () => {
  const scope = { workspaceId, buckets: [bucketOf(ada)] }
  const inner = await campaign.engine.store.inLane(scope, () =>
    campaign.engine.store.inLane(scope, async () => 'both'),
  )
  expect(inner).toBeUndefined()
})

test('a hand-over that a process began and died in is not repeated by a sender that might send twice', async () => {
  await post(ada, consider('one'))
  await drain()
  const { store } = campaign.engine
  const lease = () => store.leaseClaims(workspaceId, { limit: 10, leaseMs: -1, evenLeased: false })
  const dead = await lease()
  expect(await store.beginClaims(workspaceId, dead)).toHaveLength(1)
  const awake = await lease()
  expect(awake).toMatchObject([{ begun: true }])
  expect(await store.beginClaims(workspaceId, dead)).toHaveLength(0)
  await deliver()
  await drain()
  expect(sends).toEqual([])
  expect(await messages()).toMatchObject([{ state: 'unknown' }])
  expect((await examine(campaign.sql, workspaceId)).findings).toEqual([])
})

test('what a process had leased and not begun when it died is sent', async () => {
  await post(ada, consider('one'))
  await drain()
  await campaign.engine.store.leaseClaims(workspaceId, { limit: 10, leaseMs: -1, evenLeased: false })
  await deliver()
  await drain()
  expect(sends).toHaveLength(1)
  expect(await messages()).toMatchObject([{ state: 'handedOver' }])
})

test('a worker that slept past its lease says nothing any more: the word of who took over counts', async () => {
  await post(ada, consider('one'))
  await drain()
  const { store } = campaign.engine
  const lease = () => store.leaseClaims(workspaceId, { limit: 10, leaseMs: -1, evenLeased: false })
  const asleep = await lease()
  const awake = await lease()
  const word = (parcels: typeof asleep, outcome: 'accepted' | 'refused') =>
    store.settleClaims(
      workspaceId,
      now,
      parcels.map((parcel) => ({ parcel, outcome })),
    )
  await word(asleep, 'refused')
  await store.postponeClaims(
    workspaceId,
    asleep.map((parcel) => ({ parcel, delayMs: 3_600_000, tried: true })),
  )
  const [claim] = await campaign.sql`select tries, postponed from claims`
  expect(claim).toEqual({ tries: 2, postponed: 0 })
  await word(awake, 'accepted')
  await drain()
  expect(await messages()).toMatchObject([{ state: 'handedOver' }])
})

test('a message that somebody else is handing over is not taken', async () => {
  await post(ada, consider('one'))
  await drain()
  await campaign.engine.store.leaseClaims(workspaceId, { limit: 10, leaseMs: 60_000, evenLeased: false })
  expect(await deliver()).toBe(0)
  expect(sends).toEqual([])
})

test('a sender that is down is asked again later, and then sends once', async () => {
  await post(ada, consider('one'))
  await drain()
  before = () => {
    throw new Error('connection refused')
  }
  await deliver()
  await drain()
  expect(await messages()).toMatchObject([{ state: 'claimed' }])
  before = () => {}
  await deliver()
  expect(sends).toEqual([])
  await campaign.sql`update claims set lease_until = now() - interval '1 second'`
  await deliver()
  await drain()
  expect(sends).toHaveLength(1)
  expect(await messages()).toMatchObject([{ state: 'handedOver' }])
})

test('a worker that rests for an hour steps a customer when the bell rings, and stops when told', async () => {
  const bell: Bell = createBell(campaign.sql)
  const stop = new AbortController()
  const stopped = runWorker(campaign.engine, { bell, everyMs: 3_600_000, signal: stop.signal })
  const arrived = async () => {
    const [row] = await campaign.sql`select count(*) as count from customers`
    expect(row?.count).toBe(customers.length)
  }
  await vi.waitFor(arrived, 240_000)
  await post(ada, track('page.viewed', isoOf(now)))
  bell.ring()
  await vi.waitFor(async () => {
    const [row] = await campaign.sql`select count(*) as count from events`
    expect(row?.count).toBe(1)
  }, 240_000)
  stop.abort()
  await stopped
})

test('a worker that rests for an hour is there when something comes due', async () => {
  now = start + 14 * 3_600_000
  await post(ada, consider('one'))
  await drain()
  const morning = start + 24 * 3_600_000
  await campaign.sql`update messages set not_before = ${morning + 500} where customer_id = ${ada}`
  const began = performance.now()
  const engine = { ...campaign.engine, clock: () => morning + Math.floor(performance.now() - began) }
  const bell: Bell = { ring: () => {}, listen: async () => async () => {} }
  const stop = new AbortController()
  const stopped = runWorker(engine, { bell, everyMs: 3_600_000, signal: stop.signal })
  await vi.waitFor(async () => expect(await messages()).toMatchObject([{ state: 'handedOver' }]), 240_000)
  stop.abort()
  await stopped
})

test('trouble in one workspace does not hold up another', async () => {
  const other = '0190a000-0000-7000-8000-0000000000ff'
  const { store } = campaign.engine
  const troubled = {
    ...store,
    listWorkspaces: async () => [{ id: other, mode: 'live' as const, zone: 'UTC' }, await live()],
    dueSweeps: async (id: string, at: number) => {
      if (id === other) throw new Error('broken')
      return store.dueSweeps(id, at)
    },
  }
  const stop = new AbortController()
  const bell: Bell = { ring: () => {}, listen: async () => async () => {} }
  const engine = { ...campaign.engine, store: troubled }
  const stopped = runWorker(engine, { bell, everyMs: 3_600_000, signal: stop.signal })
  await vi.waitFor(async () => {
    const [row] = await campaign.sql`select count(*) as count from customers`
    expect(row?.count).toBe(customers.length)
  }, 240_000)
  stop.abort()
  await stopped
  expect(campaign.errors[0]).toMatchObject({ workspaceId: other })
})
