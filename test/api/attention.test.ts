import { drainCustomers } from '@rekindle/runtime/engine'
import type { InboxItem } from '@rekindle/runtime/lane'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setRole } from '../../server/src/auth/users.ts'
import { inWorkspace } from '../../server/src/db/index.ts'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { customersOf, setUpCampaign, start, workspaceId } from '../durability/campaign/setUpCampaign.ts'
import { openTestServer, type TestServer } from './support/openTestServer.ts'

const path = `/api/v1/workspaces/${workspaceId}/attention`
/** Lapsed, with a phone: they are in the journey. */
const [, ada = '', , , , , eve = ''] = customersOf(20)
let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  const { sql } = server.database
  await setUpCampaign(sql, 20, 'live')
  server.clock.now = start + 60_000
  for (const role of ['owner', 'marketer', 'agent', 'viewer'] as const) {
    const [user] = await sql<{ id: string }[]>`select id from users where name = ${role}`
    await setRole(sql, workspaceId, user?.id ?? '', role, start)
  }
  await work()
})
afterAll(() => server.close())

async function work() {
  const workspace = await server.engine.store.loadWorkspace(workspaceId)
  const { sweepDue } = await import('@rekindle/runtime/engine')
  await drainCustomers(server.engine, workspace)
  await sweepDue(server.engine, workspace)
  await drainCustomers(server.engine, workspace)
}

const post = (customerId: string, ...items: unknown[]) =>
  inWorkspace(server.database.sql, workspaceId, (tx) =>
    insertItems(
      tx,
      workspaceId,
      items.map((item) => ({ customerId, item: item as InboxItem })),
      server.clock.now,
    ),
  )
const viewed = (messageId: string) => ({
  kind: 'track',
  messageId,
  event: 'page.viewed',
  at: server.clock.now,
  properties: { phone: '13800000000' },
})
const eventsOf = async (id: string) =>
  (await server.database.sql`select id from events where customer_id = ${id} order by id`).map(
    (row) => row.id,
  )
const listed = async () => (await server.as('owner')('GET', path)).body

/** Beyond all calendars: the database refuses it. */
const bad = (messageId: string) => ({ ...viewed(messageId), at: 9e15 })

test('somebody set aside is listed with cause and place; the words of the error only to whoever may see data', async () => {
  await post(ada, viewed('before'), bad('bad'), viewed('after'))
  await work()
  expect(await eventsOf(ada)).toEqual(['before'])
  const { items, total } = await listed()
  expect(total).toBe(1)
  expect(items[0]).toMatchObject({
    id: `customer_${ada}`,
    subject: 'customer',
    kind: 'write',
    item: 'track',
    customerName: 'Customer 1',
    version: 1,
  })
  expect(items[0].detail).toEqual(expect.any(String))
  expect(items[0].node).toMatch(/^n_/)
  const seen = await server.as('viewer')('GET', path)
  expect(seen.body.items[0]).toMatchObject({ id: `customer_${ada}`, detail: null })
})

test('a retry that fails again leaves them where they were', async () => {
  await server.as('marketer')('POST', `${path}/customer_${ada}/retry`)
  await work()
  expect((await listed()).items).toMatchObject([{ id: `customer_${ada}`, item: 'track' }])
})

test('skipping leaves out the one bad item, keeps it sealed, and everything after it is applied', async () => {
  const answer = await server.as('marketer')('POST', `${path}/customer_${ada}/skip`)
  expect(answer.body).toEqual({ id: `customer_${ada}`, done: 'skip' })
  await work()
  expect(await eventsOf(ada)).toEqual(['after', 'before'])
  expect((await listed()).total).toBe(0)
  const [letter] = (await server.as('viewer')('GET', `${path}/letters`)).body.items
  expect(letter).toMatchObject({ item: 'track', customer: ada })
  const [stored] = await server.database.sql`select sealed from dead_letters`
  expect(Buffer.from(stored?.sealed).toString('latin1')).not.toContain('13800000000')
  const opened = await server.as('owner')('GET', `${path}/letters/${letter.id}`)
  expect(opened.body.body).toMatchObject({ messageId: 'bad', properties: { phone: '13800000000' } })
  const audit = await server.database.sql`
    select action from audit where workspace_id = ${workspaceId} order by id`
  expect(audit.map(({ action }) => action)).toEqual(['attention.retry', 'attention.skip', 'attention.open'])
})

test('a skipped item can be put back, and is then applied or in the way again', async () => {
  const [letter] = (await server.as('viewer')('GET', `${path}/letters`)).body.items
  await server.as('marketer')('POST', `${path}/letters/${letter.id}/restore`)
  expect((await server.as('viewer')('GET', `${path}/letters`)).body.items).toEqual([])
  await work()
  expect((await listed()).items).toMatchObject([{ id: `customer_${ada}`, item: 'track' }])
})

test('taking them out ends their journeys with the reason, before anything else of theirs is applied', async () => {
  await server.as('marketer')('POST', `${path}/customer_${ada}/exit`, { reason: 'notEligible' })
  await work()
  const runs = await server.database.sql`
    select status, ended_how as how, ended_reason as reason from runs where customer_id = ${ada}`
  expect([...runs]).toEqual([{ status: 'ended', how: 'exited', reason: 'notEligible' }])
  expect((await listed()).total).toBe(0)
  const again = await server.as('marketer')('POST', `${path}/customer_${ada}/retry`)
  expect([again.status, again.body.code]).toEqual([409, 'attention.over'])
})

test('a reason outside of the list is refused', async () => {
  const answer = await server.as('marketer')('POST', `${path}/customer_${ada}/exit`, { reason: 'erased' })
  expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid'])
})

test('a run parked alone goes on when it is tried again, with its timers', async () => {
  const { sql } = server.database
  const [run] = await sql<{ id: string }[]>`
    update runs set parked_at = ${server.clock.now}, parked_error = 'node failed', parked_detail = '{"kind":"step"}'
    where customer_id = ${eve} returning id`
  await sql`update timers set parked = true where customer_id = ${eve}`
  expect((await listed()).items).toMatchObject([
    { id: `run_${run?.id}`, subject: 'run', kind: 'step', item: null },
  ])
  await server.as('marketer')('POST', `${path}/run_${run?.id}/retry`)
  await work()
  expect((await listed()).total).toBe(0)
  const parked = await sql`select 1 from timers where customer_id = ${eve} and parked`
  expect(parked).toHaveLength(0)
  expect((await examine(sql, workspaceId)).findings).toEqual([])
})
