import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { CrashPoint } from '@rekindle/runtime/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examine } from '../../server/src/queries/doctor/examine.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { openCampaign, playCampaign } from './campaign/openCampaign.ts'
import { end, setUpCampaign, workspaceId } from './campaign/setUpCampaign.ts'
import { snapshotCampaign } from './campaign/snapshotCampaign.ts'

const customers = 50
const script = fileURLToPath(new URL('./campaign/playInChild.ts', import.meta.url))
const databases: TestDatabase[] = []

/** A process that plays the campaign and dies by SIGKILL at the given passing of a crash point. */
function playInChild(url: string, crashAt = ''): ChildProcess {
  return spawn(execPath, ['--import', 'tsx', script, url, String(end)], {
    env: { ...process.env, REKINDLE_CRASH_AT: crashAt },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function signalOf(child: ChildProcess): Promise<string | null> {
  const [, signal] = await once(child, 'exit')
  return signal
}

async function begin(): Promise<string> {
  const database = await freshDatabase()
  databases.push(database)
  const campaign = openCampaign(database.url)
  await setUpCampaign(campaign.sql, customers)
  await campaign.database.close()
  return database.url
}

async function finish(url: string): Promise<Record<string, unknown[]>> {
  const campaign = openCampaign(url)
  await playCampaign(campaign, end)
  const { findings } = await examine(campaign.sql, workspaceId)
  expect(findings).toEqual([])
  const snapshot = await snapshotCampaign(campaign.sql)
  await campaign.database.close()
  expect(campaign.errors).toEqual([])
  return snapshot
}

let twin: Record<string, unknown[]>
beforeAll(async () => {
  twin = await finish(await begin())
})
afterAll(() => Promise.all(databases.map((database) => database.drop())))

/** Several deaths of one campaign in turn; `#2` dies at the second passing of that process. */
const deaths: `${CrashPoint}#${number}`[][] = [
  [
    'sweep.afterCommit#1',
    'lane.afterLoad#1',
    'lane.beforeSave#2',
    'lane.beforeCommit#3',
    'lane.afterCommit#2',
  ],
  ['handOver.afterLease#1', 'handOver.afterSend#1', 'handOver.afterSettle#2', 'handOver.afterSend#3'],
  [
    'mail.afterDeliver#1',
    'mail.afterForget#1',
    'home.beforeCommit#1',
    'home.afterCommit#1',
    'mail.afterDeliver#2',
  ],
  [
    'practice.afterPlan#1',
    'practice.afterPost#1',
    'clock.beforeMove#2',
    'clock.afterMove#3',
    'lane.beforeCommit#9',
  ],
]

test.each(deaths)(
  'killed at %s, %s, %s, %s … a campaign loses nothing and does nothing twice',
  async (...points) => {
    const url = await begin()
    for (const point of points) expect(await signalOf(playInChild(url, point))).toBe('SIGKILL')
    expect(await finish(url)).toEqual(twin)
  },
)
