import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill } from 'node:process'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { placeIn } from '../../server/src/db/embedded/Place.ts'
import { readPostmaster } from '../../server/src/db/embedded/Postmaster.ts'
import { startPostgres } from '../../server/src/db/embedded/startPostgres.ts'
import { stopPostgresIn } from '../../server/src/db/embedded/stopPostgresIn.ts'
import { waitUntil } from '../../server/src/db/embedded/waitUntil.ts'
import { firstDifferences } from '../durability/garage/firstDifferences.ts'
import { Draw } from '../fuzz/generate/Draw.ts'
import { createTestDatabase, prepareTestServer } from '../setup/testServer.ts'
import { Wire } from './machine/Wire.ts'
import { inTurn } from './town/Deaths.ts'
import { fillDisk } from './town/fillDisk.ts'
import { liveSize, openLiveTown } from './town/openLiveTown.ts'
import { type Disturbance, playLive, tickMs } from './town/playTown.ts'
import { start } from './town/setUpTown.ts'
import { snapshotTown } from './town/snapshotTown.ts'
import { Town, type TownOptions } from './town/Town.ts'
import { settleLive } from './town/untilQuiet.ts'

/** Two of six take a minute each: they are left to `npm run test:full`. */
const isFull = process.env.REKINDLE_FULL === '1'

type End = Record<string, unknown[]>
type Opened = Awaited<ReturnType<typeof openLiveTown>>

/** Plays the town with something that befalls it, and answers how it ends. */
async function play(opened: Opened, disturbanceOf: (town: Town) => Disturbance = () => async () => {}) {
  const { town } = opened
  try {
    const played = playLive(town, liveSize.live, disturbanceOf(town))
    await Promise.race([played, town.trouble])
    return { end: await snapshotTown(town), town }
  } finally {
    await opened.close()
  }
}

/** Time that work is under way. No outcome hangs on it. */
const meanwhile = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let twin: Promise<End>
beforeAll(() => {
  twin = openLiveTown().then(async (opened) => (await play(opened)).end)
  // Each test waits for it: a failure is told there.
  twin.catch(() => {})
})

async function expectTwin(end: End): Promise<void> {
  expect(end.findings).toEqual([])
  expect(end.contradictions).toEqual([])
  expect(firstDifferences(await twin, end)).toEqual({})
}

describe.concurrent('a live town ends as if nothing had happened', () => {
  test('when two workers fight over it and both die on the way', async () => {
    const deaths = ['lane.beforeCommit#9', 'handOver.afterSend#3', 'lane.afterCommit#20', '*#150'] as const
    const { end, town } = await play(await openLiveTown([...deaths], { machines: 2 }))
    expect(town.died).toHaveLength(4)
    await expectTwin(end)
  })

  test('when a worker is stopped past its leases and goes on', async () => {
    const { end } = await play(await openLiveTown([], { machines: 2 }), (town) => async (tick) => {
      if (tick % 4 !== 1) return
      const machine = town.machineAt(tick % 8 === 1 ? 0 : 1)
      machine.signal('SIGSTOP')
      await town.sql`update claims set lease_until = now()`
      await town.ring()
      await meanwhile(60)
      machine.signal('SIGCONT')
    })
    await expectTwin(end)
  })

  test.runIf(isFull)(
    'when the clock of the machine steps back by thirty hours, again and again',
    async () => {
      const { end, town } = await play(await openLiveTown(['*#400']), (opened) => async (tick) => {
        if (tick < 3 || tick % 3 !== 0) return
        const at = start + tick * tickMs
        await settleLive(opened, at)
        opened.setClock(at - 30 * 3_600_000)
        await settleLive(opened, at - 30 * 3_600_000)
        opened.setClock(at)
      })
      expect(town.died).toHaveLength(1)
      await expectTwin(end)
    },
  )

  test('when the disk is full for a while, and then the database only reads', async () => {
    let refused = 0
    const { end } = await play(await openLiveTown(), (town) => async (tick) => {
      const code = { 1: '53100', 3: '53100', 8: '25006' }[tick]
      if (code === undefined) return
      const disk = await fillDisk(town.sql, code)
      await town.ring()
      refused += await disk.untilRefused(() => town.ring())
      await disk.empty()
    })
    expect(refused).toBeGreaterThan(0)
    await expectTwin(end)
  })

  test('when connections to the database break, before a commit and after it', async () => {
    const draw = new Draw(1)
    const wire = await Wire.open(inject('postgres'))
    const opened = await openLiveTown([], { leadTo: (url: string) => wire.lead(url) })
    const { end } = await play(opened, () => async () => {
      wire.fateOf = (text) => {
        const chance = /commit/i.test(text) ? 0.06 : 0.004
        return draw.chance(chance) ? draw.pick(['lost', 'lastWord'] as const) : 'passes'
      }
    })
    await wire.close()
    expect(wire.cuts).toBeGreaterThan(10)
    await expectTwin(end)
  })

  test.runIf(isFull)(
    'when PostgreSQL itself is killed and started again, with the caution it has by itself',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'rekindle-pg-'))
      const dataDir = join(folder, 'pg')
      const settings = { max_connections: '60' }
      const server = await prepareTestServer(dataDir, undefined, settings)
      const wire = await Wire.open(server)
      const database = await createTestDatabase(server)
      const url = wire.lead(database.url)
      const options: TownOptions = {
        url,
        script: inject('crashScript'),
        size: liveSize,
        nextDeath: inTurn([]),
      }
      const town = await Town.open(options)
      let kills = 0
      const close = async () => {
        await town.close()
        await wire.close()
        await stopPostgresIn(dataDir)
        rmSync(folder, { recursive: true, force: true })
      }
      const { end } = await play({ town, close }, () => async (tick) => {
        if (![1, 5, 12, 20].includes(tick)) return
        const running = readPostmaster(placeIn(dataDir).cluster)
        if (!running) throw new Error('There is no PostgreSQL to kill.')
        kill(running.pid, 'SIGKILL')
        kills++
        await waitUntil(() => !isThere(running.pid), 120_000)
        const again = await startAgain(() => startPostgres({ dataDir, settings }))
        wire.port = Number(new URL(again.url).port)
      })
      expect(kills).toBe(4)
      await expectTwin(end)
    },
  )
})

function isThere(pid: number): boolean {
  try {
    return kill(pid, 0)
  } catch {
    return false
  }
}

/** Its last sessions may outlive it for a moment, and hold its memory. */
async function startAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const started = await attempt().catch(() => undefined)
    if (started) return started
    await meanwhile(200)
  }
  return attempt()
}
