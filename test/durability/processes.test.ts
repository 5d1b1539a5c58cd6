import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inWorkspace, openDatabase } from '@rekindle/server/db'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { insertItems } from '../../server/src/ingest/postItems.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { ServerProcess } from '../setup/server/ServerProcess.ts'
import { customersOf, setUpCampaign, workspaceId } from './campaign/setUpCampaign.ts'
import { WorkerProcess } from './processes/WorkerProcess.ts'

const people = 40
const soon = { timeout: 240_000, interval: 100 }
let own: TestDatabase
let database: ReturnType<typeof openDatabase>
let folder: string
let server: ServerProcess
const workers: WorkerProcess[] = []

/** One process answers, two step, and none of them ever rings. */
beforeAll(async () => {
  own = await freshDatabase()
  database = openDatabase(own.url, { connections: 2 })
  folder = await mkdtemp(join(tmpdir(), 'rekindle-'))
  const env = { DATABASE_URL: own.url, REKINDLE_DIR: folder, REKINDLE_NOTIFY: 'off' }
  const script = inject('scripts').rekindle
  server = await ServerProcess.start({ env, command: 'serve', script })
  workers.push(new WorkerProcess(script, env), new WorkerProcess(script, env))
})
afterAll(async () => {
  await server.stop()
  await Promise.all(workers.map((worker) => worker.end('SIGKILL')))
  await database.close()
  await own.drop()
  await rm(folder, { recursive: true })
})

const alive = () => database.sql`select id from workers where stopped_at is null`

test('with serving and working apart and notifications off, everybody is stepped all the same', async () => {
  const { sql } = database
  await vi.waitFor(async () => expect(await alive()).toHaveLength(2), soon)
  await setUpCampaign(sql, people, 'live')
  await vi.waitFor(async () => {
    const [row] =
      await sql`select (select count(*) from customers where workspace_id = ${workspaceId}) as customers,
      (select count(*) from inbox) as inbox`
    expect(row).toEqual({ customers: people, inbox: 0 })
  }, soon)
  const health = await (await fetch(`${server.url}/healthz`)).json()
  expect(health).toEqual({ ok: true, database: true, migrations: true })
})

test('a worker that is asked to stop says good-bye, and the other goes on', async () => {
  const { sql } = database
  const [first] = workers as [WorkerProcess, WorkerProcess]
  expect(await first.end('SIGTERM')).toBe(0)
  expect(await alive()).toHaveLength(1)
  expect(await sql`select 1 from lane_deaths`).toHaveLength(0)
  const [ada = ''] = customersOf(1)
  const item = {
    kind: 'track' as const,
    messageId: 'm',
    event: 'page.viewed',
    at: Date.now(),
    properties: {},
  }
  await inWorkspace(sql, workspaceId, (tx) =>
    insertItems(tx, workspaceId, [{ customerId: ada, item }], Date.now()),
  )
  await vi.waitFor(async () => expect(await sql`select 1 from events where id = 'm'`).toHaveLength(1), soon)
})
