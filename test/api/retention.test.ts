import type { InboxItem } from '@rekindle/runtime/lane'
import { inWorkspace } from '@rekindle/server/db'
import { expect, test } from 'vitest'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { dropBefore } from '../../server/src/retention/dropBefore.ts'
import { openCampaign, playCampaign } from '../durability/campaign/openCampaign.ts'
import { customersOf, setUpCampaign, start, workspaceId } from '../durability/campaign/setUpCampaign.ts'
import { snapshotCampaign } from '../durability/campaign/snapshotCampaign.ts'
import { freshDatabase } from '../setup/database.ts'

const april = new Date('2026-04-01T00:00:00Z')

const paidOf = (customerId: string, i: number): { customerId: string; item: InboxItem } => ({
  customerId,
  item: {
    kind: 'track',
    messageId: `paid${i}`,
    event: 'order.paid',
    at: start + 9 * 86_400_000,
    properties: {},
  },
})

test('old months go when nobody is inside any more, and every number stays and can still be proven', async () => {
  const database = await freshDatabase()
  const campaign = openCampaign(database.url)
  const { sql } = campaign
  await sql`select make_visit_month('2026-03-01')`
  await sql`create table events_2026_02 partition of events for values from ('2026-02-01') to ('2026-03-01')`
  await setUpCampaign(sql, 20)
  await sql`
    insert into events (workspace_id, bucket, customer_id, id, name, at, properties, recorded_at)
    select ${workspaceId}, 1, gen_random_uuid(), 'old', 'order.paid', at, '{}', at
    from unnest(array['2026-02-03', '2025-01-03']::timestamptz[]) at`

  await playCampaign(campaign, start + 2 * 86_400_000)
  const visits = async () =>
    (await sql`select tableoid::regclass::text as part from visits`).map(({ part }) => part)
  const parts = await dropBefore(sql, { before: april, dryRun: false })
  expect(parts).toMatchObject([
    { table: 'events', month: '2026-02', rows: 1 },
    { table: 'visits', month: '2026-03' },
    { table: 'events', month: undefined, rows: 1 },
  ])
  const held = parts[1]
  expect(held?.held).toBeGreaterThan(10)
  expect((await visits()).length).toBe(held?.rows)
  expect((await sql`select id from events where id = 'old'`).length).toBe(0)

  const paidAt = start + 9 * 86_400_000
  await playCampaign(campaign, paidAt)
  await inWorkspace(sql, workspaceId, (tx) =>
    insertItems(tx, workspaceId, customersOf(20).map(paidOf), paidAt),
  )
  await playCampaign(campaign, paidAt + 86_400_000)
  const before = await snapshotCampaign(sql)
  const told = await dropBefore(sql, { before: april, dryRun: true })
  expect(await snapshotCampaign(sql)).toEqual(before)
  expect(await dropBefore(sql, { before: april, dryRun: false })).toEqual(told)
  expect(told).toMatchObject([{ table: 'visits', month: '2026-03', held: 0, rows: before.visits?.length }])
  expect({ ...(await snapshotCampaign(sql)), visits: [] }).toEqual({ ...before, visits: [] })
  expect(await visits()).toEqual([])
  expect((await sql`select to_regclass('visits_2026_03')`)[0]?.to_regclass).toBeNull()
  expect(await examine(sql, workspaceId)).toMatchObject({ healthy: true })

  await sql`delete from dropped_visits where left_by = 'port'`
  const { findings } = await examine(sql, workspaceId)
  expect(new Set(findings.map(({ law }) => law))).toEqual(new Set(['visits']))
  await campaign.database.close()
  await database.drop()
})

test('arrivals of a month that was not made ahead go one by one, or move into it when it is made', async () => {
  const database = await freshDatabase()
  const campaign = openCampaign(database.url)
  const { sql } = campaign
  await setUpCampaign(sql, 20)
  await playCampaign(campaign, start + 2 * 86_400_000)
  const strays = await dropBefore(sql, { before: april, dryRun: true })
  expect(await dropBefore(sql, { before: april, dryRun: false })).toEqual(strays)
  const before = await snapshotCampaign(sql)
  expect(strays).toMatchObject([{ table: 'visits', month: undefined, held: before.visits?.length }])
  expect(strays[0]?.rows).toBeGreaterThan(0)
  expect(await examine(sql, workspaceId)).toMatchObject({ healthy: true })

  await sql`select make_visit_month('2026-03-01')`
  expect((await sql`select from visits_default`).length).toBe(0)
  expect(await snapshotCampaign(sql)).toEqual(before)
  await playCampaign(campaign, start + 9 * 86_400_000)
  expect((await sql`select from only visits_2026_03 where left_at is not null`).length).toBeGreaterThan(60)
  expect((await sql`select from visits_default`).length).toBe(0)
  expect(await examine(sql, workspaceId)).toMatchObject({ healthy: true })
  await campaign.database.close()
  await database.drop()
})
