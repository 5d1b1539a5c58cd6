import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import type { CrashPoint } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { systemActor } from '../../server/src/auth/Actor.ts'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { changeSegment } from '../../server/src/segments/saveSegment.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { campaignFlow } from './campaign/campaignFlow.ts'
import { openCampaign, playCampaign } from './campaign/openCampaign.ts'
import { setUpCampaign, start, workspaceId } from './campaign/setUpCampaign.ts'
import { snapshotCampaign } from './campaign/snapshotCampaign.ts'

const customers = 30
const end = start + 3 * 86_400_000
const databases: TestDatabase[] = []

/** Two days into a campaign that whoever is in a segment leaves, its rule is changed: now many are in it. */
async function begin(): Promise<string> {
  const database = await freshDatabase()
  databases.push(database)
  const campaign = openCampaign(database.url)
  const { sql } = campaign
  await setUpCampaign(sql, customers)
  const exits = [{ id: 'lost', when: { in: 'lost' }, reason: 'notEligible' }]
  const flow = { ...campaignFlow, settings: { ...campaignFlow.settings, exits } }
  await sql`update versions set flow = ${sql.json(flow as never)}`
  await sql`
    insert into segments (workspace_id, id, title, rule, changed_at)
    values (${workspaceId}, 'lost', '{}', '{"any": []}', ${start})`
  await playCampaign(campaign, start + 2 * 86_400_000)
  const workspace = await loadWorkspace(sql, workspaceId)
  if (!workspace) throw new Error('The campaign has no workspace.')
  const rule = { not: { attr: 'name', is: 'contains' as const, value: '1' } }
  await changeSegment({ sql, workspace, actor: systemActor, now: start }, 'lost', { rule })
  await campaign.database.close()
  return database.url
}

async function finish(url: string) {
  const campaign = openCampaign(url)
  await playCampaign(campaign, end)
  const { sql } = campaign
  expect((await examine(sql, workspaceId)).findings).toEqual([])
  expect(await sql`select from segment_looks`).toHaveLength(0)
  const { runs, visits, watches, left } = await snapshotCampaign(sql)
  const [row] = await sql<{ out: number }[]>`
    select count(*)::int as out from runs where ended_reason = 'notEligible'`
  await campaign.database.close()
  expect(campaign.errors).toEqual([])
  return { out: row?.out, runs, visits, watches, left }
}

let twin: Awaited<ReturnType<typeof finish>>
beforeAll(async () => {
  twin = await finish(await begin())
})
afterAll(() => Promise.all(databases.map((database) => database.drop())))

test('a changed segment reaches everybody inside', () => {
  expect(twin.out).toBeGreaterThan(5)
})

const deaths: `${CrashPoint}#${number}`[] = ['look.afterPost#6', 'lane.beforeCommit#1']

test('killed while lanes are asked to judge anew, it goes on where it was and ends the same', async () => {
  const url = await begin()
  for (const point of deaths) {
    const child = spawn(execPath, [inject('scripts').playInChild, url, String(end)], {
      env: { ...process.env, REKINDLE_CRASH_AT: point },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
  }
  expect(await finish(url)).toEqual(twin)
})
