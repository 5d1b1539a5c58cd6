import type { NodeStats } from '@rekindle/server/contract'
import { inWorkspace } from '@rekindle/server/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { countPeople, listPeople } from '../../server/src/queries/stats/listPeople.ts'
import { loadStory } from '../../server/src/queries/stats/loadStory.ts'
import { loadVersionStats } from '../../server/src/queries/stats/loadVersionStats.ts'
import { parsePeopleShow } from '../../server/src/queries/stats/PeopleShow.ts'
import { freshDatabase, freshDatabase15, type TestDatabase } from '../setup/database.ts'
import { campaignFlow } from './campaign/campaignFlow.ts'
import { type Campaign, openCampaign, playCampaign } from './campaign/openCampaign.ts'
import { end, setUpCampaign, start, versionId, workspaceId } from './campaign/setUpCampaign.ts'
import { snapshotCampaign } from './campaign/snapshotCampaign.ts'

const customers = 50
const databases: TestDatabase[] = []

async function begin(database: TestDatabase): Promise<Campaign> {
  databases.push(database)
  const campaign = openCampaign(database.url)
  await setUpCampaign(campaign.sql, customers)
  return campaign
}

/** Opens the people behind every number of the funnel, and counts them. */
async function countPeopleBehind({ sql }: Campaign): Promise<[told: number, seen: number][]> {
  const nodes = Object.keys(campaignFlow.nodes)
  return inWorkspace(sql, workspaceId, async (tx) => {
    const stats = await loadVersionStats(tx, workspaceId, versionId, nodes)
    const numbers = nodes.flatMap((node) => {
      const { entered, waiting, parked, failed, ports, exited } = stats.nodes[node] as NodeStats
      const keyed = (kind: string, counts: Record<string, number>) =>
        Object.entries(counts).map(([key, count]) => [`${kind}:${key}`, count] as const)
      const plain = Object.entries({ entered, waiting, parked, failed })
      return [...plain, ...keyed('port', ports), ...keyed('exited', exited)].map(
        ([show, told]) => ({ node, show, told }) as const,
      )
    })
    return Promise.all(
      numbers.map(async ({ node, show, told }): Promise<[number, number]> => {
        const query = { workspaceId, versionId, node, show: parsePeopleShow(show) }
        return [told, await countPeople(tx, query)]
      }),
    )
  })
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

test('in the middle of a campaign every number opens the people behind it, and each of them has a story', async () => {
  const campaign = await begin(await freshDatabase())
  await playCampaign(campaign, start + 2 * 86_400_000)
  const behind = await countPeopleBehind(campaign)
  expect(behind.filter(([told, seen]) => told !== seen)).toEqual([])
  expect(behind.filter(([told]) => told > 0).length).toBeGreaterThan(15)
  await inWorkspace(campaign.sql, workspaceId, async (tx) => {
    const query = { workspaceId, versionId, node: 'n_answer', show: { kind: 'waiting' } as const, limit: 5 }
    const first = await listPeople(tx, query)
    const second = await listPeople(tx, { ...query, after: first.next })
    const people = [...first.items, ...second.items]
    expect(new Set(people.map(({ run }) => run)).size).toBe(10)
    const story = await loadStory(tx, workspaceId, people[0]?.run ?? '')
    expect(story).toMatchObject({ status: 'active', ending: null, version: 1 })
    expect(story?.steps.map(({ node }) => node)).toEqual([
      'n_start',
      'n_arms',
      expect.stringMatching(/^n_(warm|plain)$/),
      'n_answer',
    ])
    expect(story?.steps[1]?.why).toMatchObject([{ kind: 'split', experiment: 'x_first_words' }])
    expect(story?.steps[2]?.messages).toMatchObject([{ state: 'handedOver', channel: 'sms' }])
  })
  await campaign.database.close()
})

test('the doctor names the node whose counter was tampered with', async () => {
  const campaign = await begin(await freshDatabase())
  await playCampaign(campaign, start + 2 * 86_400_000)
  await campaign.sql`
    update totals set count = count + 1
    where ctid = (select ctid from totals where node = 'n_warm' and kind = 'entered' limit 1)`
  const { findings } = await examine(campaign.sql, workspaceId)
  expect(findings.map(({ law, place }) => `${law} ${place}`)).toEqual([
    'node Win back v1 n_warm',
    'incoming Win back v1 n_warm',
    'visits Win back v1 n_warm',
    'time Win back v1 n_warm entered',
  ])
  await campaign.database.close()
})
