import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/src/config.ts'
import { openParts } from '../../server/src/start/openParts.ts'
import { type RunningServer, startServer } from '../../server/src/start/startServer.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'

let database: TestDatabase
let dir: string
beforeAll(async () => {
  database = await freshDatabase()
  dir = mkdtempSync(join(tmpdir(), 'rekindle-start-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(dir, { recursive: true })
})

/** A server as `npm start` runs it, on this file's database. */
async function start(port = 0): Promise<RunningServer & { end(): Promise<void> }> {
  const env = {
    DATABASE_URL: database.url,
    REKINDLE_DIR: dir,
    REKINDLE_PORT: String(port),
    REKINDLE_LOG: 'silent',
  }
  const parts = await openParts(readConfig(env), () => {})
  const server = await startServer(parts, { work: true, serve: true })
  return {
    ...server,
    end: async () => {
      await server.stop()
      await parts.close()
    },
  }
}

/** Signs in by the printed address, and answers a function that reads. */
async function signIn(server: RunningServer) {
  const opened = await fetch(server.openUrl, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const read = async (path: string) =>
    (await fetch(`${server.url}/api/v1${path}`, { headers: { cookie } })).json()
  const { workspaces } = await read('/session')
  const practice = workspaces.find((one: { mode: string }) => one.mode === 'practice').id
  return { read: (path: string) => read(`/workspaces/${practice}${path}`) }
}

let journeys: string[] = []

test('a first visit begins the practice, and numbers move by themselves', async () => {
  const server = await start()
  const { read } = await signIn(server)
  const { items } = await read('/journeys')
  journeys = items.map((one: { id: string }) => one.id)
  expect(items.map((one: { state: string }) => one.state)).toEqual(['live', 'live'])
  const started = async () =>
    (await read('/journeys')).items.reduce(
      (sum: number, one: { heads: { started: number } }) => sum + one.heads.started,
      0,
    )
  await expect.poll(started).toBe(280)
  await server.end()
})

test('a second start goes on where the first ended', async () => {
  const server = await start()
  const { read } = await signIn(server)
  expect((await read('/journeys')).items.map((one: { id: string }) => one.id)).toEqual(journeys)
  expect((await read('/customers?limit=1')).total).toBe(280)
  await server.end()
})

test('two servers on one database take two ports and play one practice', async () => {
  const one = await start()
  const port = Number(new URL(one.url).port)
  const two = await start(port)
  expect(new URL(two.url).port).not.toBe(String(port))
  const [first, second] = [await signIn(one), await signIn(two)]
  expect((await second.read('/journeys')).items.map((each: { id: string }) => each.id)).toEqual(journeys)
  expect((await first.read('/doctor')).findings).toEqual([])
  await Promise.all([one.end(), two.end()])
})

test('a stopped server answers no more, also whoever was listening to a stream', async () => {
  const server = await start()
  const opened = await fetch(server.openUrl, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { workspaces } = await (await fetch(`${server.url}/api/v1/session`, { headers: { cookie } })).json()
  const stream = await fetch(`${server.url}/api/v1/workspaces/${workspaces[0].id}/practice/stream`, {
    headers: { cookie },
  })
  const reader = stream.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: clock')
  await server.end()
  let over = false
  while (!over) over = (await reader?.read())?.done ?? true
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
})
