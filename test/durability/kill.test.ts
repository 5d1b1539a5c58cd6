import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { type CrashPoint, crashPoints } from '@rekindle/runtime/engine'
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

/** At which passings: the first, when all customers come in at once, and a later one in the thick of it. */
const passings: Partial<Record<CrashPoint, number[]>> = { 'sweep.afterCommit': [1] }

for (const point of crashPoints) {
  test(`a process killed at ${point} loses nothing and does nothing twice`, async () => {
    const url = await begin()
    for (const passing of passings[point] ?? [1, 5])
      expect(await signalOf(playInChild(url, `${point}#${passing}`))).toBe('SIGKILL')
    expect(await finish(url)).toEqual(twin)
  })
}
