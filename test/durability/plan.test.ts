import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import type { CrashPoint } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { systemActor } from '../../server/src/auth/Actor.ts'
import { rollBackJourney } from '../../server/src/journeys/publishJourney.ts'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { campaignFlow } from './campaign/campaignFlow.ts'
import { type Campaign, openCampaign, playCampaign } from './campaign/openCampaign.ts'
import { setUpCampaign, start, versionId, workspaceId } from './campaign/setUpCampaign.ts'
import { snapshotCampaign } from './campaign/snapshotCampaign.ts'

const customers = 40
const dayMs = 86_400_000
const end = start + 14 * dayMs
const databases: TestDatabase[] = []

/** A process that plays on and dies by SIGKILL at the given passing of a crash point. */
function playInChild(url: string, crashAt: string): ChildProcess {
  return spawn(execPath, [inject('scripts').playInChild, url, String(end)], {
    env: { ...process.env, REKINDLE_CRASH_AT: crashAt },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Where everybody is three days into the campaign, with a plan to take them to a drawing with shorter waits. */
async function begin(): Promise<string> {
  const database = await freshDatabase()
  databases.push(database)
  const campaign = openCampaign(database.url)
  await setUpCampaign(campaign.sql, customers)
  await playCampaign(campaign, start + 2 * dayMs)
  await addVersion(campaign)
  await planMove(campaign)
  await campaign.database.close()
  return database.url
}

const later = '0190a000-0000-7000-8000-0000000000a2'
const journeyId = '0190a000-0000-7000-8000-0000000000b1'

/** A second version that is not taken yet: what is published is decided by the plan below. */
async function addVersion({ sql }: Campaign): Promise<void> {
  const answer = campaignFlow.nodes.n_answer
  const settings = { ...answer?.settings, timeout: '1d' }
  const flow = { ...campaignFlow, nodes: { ...campaignFlow.nodes, n_answer: { ...answer, settings } } }
  await sql`
    insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by)
    values (${workspaceId}, ${later}, ${journeyId}, 2, ${sql.json(flow as never)}, 'other', ${start}, 'test')`
}

async function planMove({ sql }: Campaign): Promise<void> {
  const workspace = await loadWorkspace(sql, workspaceId)
  if (!workspace) throw new Error('The campaign has no workspace.')
  const command = { sql, workspace, actor: systemActor, now: start }
  const plan = { all: { kind: 'move' as const, waits: 'recompute' as const }, nodes: {} }
  await sql`update versions set number = 0 where id = ${later}`
  const { planId } = await rollBackJourney(command, journeyId, 0, { plan })
  expect(planId).toBeDefined()
}

async function finish(url: string) {
  const campaign = openCampaign(url)
  await playCampaign(campaign, end)
  const { sql } = campaign
  expect((await examine(sql, workspaceId)).findings).toEqual([])
  const [moved] = await sql<{ out: number; into: number; outcomes: number; posted: number; open: number }[]>`
    select (select coalesce(sum(count), 0)::int from totals where kind = 'moved' and node = '') as out,
      (select coalesce(sum(count), 0)::int from totals where kind = 'movedIn' and node = '') as into,
      (select coalesce(sum(count), 0)::int from totals where kind = 'plan') as outcomes,
      (select sum(posted)::int from journey_plans) as posted,
      (select count(*)::int from journey_plans where next_bucket is not null) as open`
  const { visits, runs, messages } = await snapshotCampaign(sql)
  await campaign.database.close()
  expect(campaign.errors).toEqual([])
  return {
    moved,
    visits: withoutVersions(visits),
    runs: withoutVersions(runs),
    messages: withoutVersions(messages),
  }
}

/** The version of the plan has an id of its own in each history. */
const withoutVersions = (rows: unknown[] | undefined): string[] =>
  (rows ?? []).map((row) =>
    JSON.stringify(row).replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      id === versionId ? id : 'new',
    ),
  )

let twin: Awaited<ReturnType<typeof finish>>
beforeAll(async () => {
  twin = await finish(await begin())
})
afterAll(() => Promise.all(databases.map((database) => database.drop())))

test('a plan reaches everybody inside once, and every law holds afterwards', () => {
  const { out, into, outcomes, posted, open } = twin.moved ?? {}
  expect(out).toBeGreaterThan(10)
  expect([into, open]).toEqual([out, 0])
  expect(outcomes).toBe(posted)
})

const deaths: `${CrashPoint}#${number}`[] = ['plan.afterPost#3', 'plan.afterPost#5', 'lane.beforeCommit#1']

test('killed while its letters are posted and read, a plan goes on where it was and ends the same', async () => {
  const url = await begin()
  for (const point of deaths) {
    const [, signal] = await once(playInChild(url, point), 'exit')
    expect(signal).toBe('SIGKILL')
  }
  expect(await finish(url)).toEqual(twin)
})
