import { afterAll, beforeAll, expect, test } from 'vitest'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { freshDatabase, freshDatabase15, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign, playCampaign } from './campaign/openCampaign.ts'
import { end, setUpCampaign, workspaceId } from './campaign/setUpCampaign.ts'
import { snapshotCampaign } from './campaign/snapshotCampaign.ts'

const customers = 50
const databases: TestDatabase[] = []

async function begin(database: TestDatabase): Promise<Campaign> {
  databases.push(database)
  const campaign = openCampaign(database.url)
  await setUpCampaign(campaign.sql, customers)
  return campaign
}

async function finish(campaign: Campaign) {
  const report = await examine(campaign.sql, workspaceId)
  const snapshot = await snapshotCampaign(campaign.sql)
  await campaign.database.close()
  expect(campaign.errors).toEqual([])
  expect(report.findings).toEqual([])
  expect(report.checked).toBeGreaterThan(70)
  return snapshot
}

let alone: Record<string, unknown[]>

beforeAll(async () => {
  const campaign = await begin(await freshDatabase())
  await playCampaign(campaign, end)
  alone = await finish(campaign)
})

afterAll(() => Promise.all(databases.map((database) => database.drop())))

test('forty days of a small campaign leave nothing under way and every law holds', () => {
  expect(alone.left).toEqual([{ inbox: 0, mail: 0, claims: 0 }])
  expect(alone.runs?.length).toBeGreaterThan(30)
  expect(alone.pools).toMatchObject([{ stock: 12, free: 0, issued: 12 }])
})

test('PostgreSQL 15 plays the same campaign, visit by visit', async ({ skip }) => {
  const campaign = await begin(await freshDatabase15(skip))
  await playCampaign(campaign, end)
  expect(await finish(campaign)).toEqual(alone)
})

test('two that drive one practice workspace take turns and end the same', async () => {
  const one = await begin(await freshDatabase())
  const two = openCampaign(one.database.url)
  const [first, second] = await Promise.all([playCampaign(one, end), playCampaign(two, end)])
  expect(Math.min(first, second)).toBeGreaterThan(1)
  await two.database.close()
  expect(two.errors).toEqual([])
  expect(await finish(one)).toEqual(alone)
})

test('a campaign in three parts, with a new process for each, ends the same', async () => {
  const campaign = await begin(await freshDatabase())
  const days = (count: number) => end - (40 - count) * 86_400_000
  await playCampaign(campaign, days(3))
  const second = openCampaign(campaign.database.url)
  await playCampaign(second, days(11))
  await second.database.close()
  await playCampaign(campaign, end)
  expect(await finish(campaign)).toEqual(alone)
})
