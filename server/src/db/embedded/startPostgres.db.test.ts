import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createDatabase, dropDatabase } from './createDatabase.ts'
import { placeIn } from './Place.ts'
import { readPostmaster } from './Postmaster.ts'
import { startPostgres } from './startPostgres.ts'
import { stopPostgresIn } from './stopPostgresIn.ts'
import { withConnection } from './withConnection.ts'

let parent: string
let dataDir: string
const settings = { fsync: 'off' }

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'rekindle-embedded-'))
  dataDir = join(parent, 'pg')
})

afterEach(() => stopPostgresIn(dataDir))

afterAll(() => rmSync(parent, { recursive: true, force: true }))

const ask = (url: string, statement: string) =>
  withConnection(url, async (sql) => Object.values((await sql.unsafe(statement))[0] ?? {})[0])

/** Another process that starts PostgreSQL and would never stop it. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = new URL('./startPostgres.ts', import.meta.url).href
  const script = `
    import { startPostgres } from '${module}'
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } })
    console.log('up')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`ended with exit ${code}`)))
  })
  child.removeAllListeners('exit')
  return child
}

const kill = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })

test('a new folder becomes a PostgreSQL 18 that asks for its password', async () => {
  const { url, adopted, stop } = await startPostgres({ dataDir, settings })
  expect(adopted).toBe(false)
  expect(await ask(url, `select current_setting('server_version_num')::int / 10000`)).toBe(18)
  expect(await ask(url, 'select current_database()')).toBe('rekindle')
  expect(await ask(url, 'show fsync')).toBe('off')
  const wrong = new URL(url)
  wrong.password = 'guessed'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(statSync(join(dataDir, 'password')).mode & 0o077).toBe(0)
  await stop()
  expect(readPostmaster(placeIn(dataDir).cluster)).toBeUndefined()
})

test('data outlives a stop, and text sorts by code point', async () => {
  const first = await startPostgres({ dataDir, settings })
  await ask(first.url, `create table kept as select unnest(array['b', 'B', 'é', 'z']) as word`)
  await first.stop()
  const second = await startPostgres({ dataDir, settings })
  expect(await ask(second.url, `select string_agg(word, '' order by word) from kept`)).toBe('Bbzé')
  await second.stop()
})

test('a PostgreSQL whose starter was killed is adopted with its data', async () => {
  const starter = await startElsewhere()
  const before = readPostmaster(placeIn(dataDir).cluster)
  await kill(starter)
  const { url, adopted, stop } = await startPostgres({ dataDir, settings })
  expect(adopted).toBe(true)
  expect(readPostmaster(placeIn(dataDir).cluster)).toEqual(before)
  expect(await ask(url, 'select count(*)::int from kept')).toBe(4)
  await stop()
  expect(readPostmaster(placeIn(dataDir).cluster)).toBeUndefined()
})

test('two who start at once share one server, and only the last to leave stops it', async () => {
  const [one, two] = await Promise.all([
    startPostgres({ dataDir, settings }),
    startPostgres({ dataDir, settings }),
  ])
  expect([one.adopted, two.adopted].sort()).toEqual([false, true])
  expect(one.url).toBe(two.url)
  await withConnection(two.url, async (sql) => {
    await sql`select 1`
    await one.stop()
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  })
  await two.stop()
  expect(readPostmaster(placeIn(dataDir).cluster)).toBeUndefined()
})

test('a left-over file that names a stranger is no obstacle', async () => {
  const { cluster, lock } = placeIn(dataDir)
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n\n\n\nready   \n`)
  writeFileSync(lock, '4194304')
  const { adopted, stop } = await startPostgres({ dataDir, settings })
  expect(adopted).toBe(false)
  await stop()
})

test('a setting that PostgreSQL refuses is quoted in the error', async () => {
  await expect(startPostgres({ dataDir, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    /did not start[\s\S]*shared_buffers.*"plenty"/,
  )
})

test('a database is copied from a template and dropped with its sessions', async () => {
  const { url, stop } = await startPostgres({ dataDir, settings })
  const template = await createDatabase(url, 'mould')
  await ask(template, 'create table shape as select 7 as corners')
  const copy = await createDatabase(url, 'cast', 'mould')
  expect(await ask(copy, 'select corners from shape')).toBe(7)
  await dropDatabase(url, 'cast')
  await expect(ask(copy, 'select 1')).rejects.toThrow(/does not exist/)
  await expect(createDatabase(url, 'x"; drop table y')).rejects.toThrow(/Database name "x"; drop table y"/)
  await stop()
})
