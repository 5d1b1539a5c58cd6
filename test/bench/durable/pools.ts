import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ensureWorkspace, migrate, type RawSql } from '@rekindle/server/db'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { addPool, askPool, pool } from './askPool.ts'
import { barePool } from './barePool.ts'
import { benchDatabase } from './benchServer.ts'
import { brand, openRing, start } from './openRing.ts'
import { workspaceId } from './playOn.ts'
import { relayPools } from './relayPools.ts'
import { type Spent, spentBy } from './spentBy.ts'

const rounds = 5

/** Asks of one pool: how fast, and whether exactly what there is was given out while workers were killed. */
export const pools = defineStudy({
  name: 'pools',
  tells:
    'asks/s of one pool ÷ the same rows by bare batched SQL; and exactly its stock is given out whatever dies',
  sizes: {
    asks: { quick: 4_000, full: 20_000, of: 'asks a round of the rates' },
    stock: {
      quick: 4_000,
      full: 20_000,
      of: 'in the pool that is fought over, asked for three times as often, each ask twice',
    },
    processes: { quick: 4, full: 16, of: 'processes that fight' },
    engines: { quick: 4, full: 1, of: 'engines in each' },
    kills: { quick: 4, full: 40, of: 'of them killed by SIGKILL, seeded, and begun anew' },
  },
  lasts: { quick: 'a minute', full: 'about five minutes' },
  run: measure,
})

interface Fight {
  stock: number
  processes: number
  engines: number
  kills: number
}

async function* measure(size: Fight & { asks: number }): AsyncGenerator<Finding | string> {
  const measured: { own: Spent; bare: Spent }[] = []
  for (let round = 0; round <= rounds; round++) {
    const found = {
      own: await inPool(size.asks, relayPools),
      bare: await inPool(size.asks, ({ sql }) => barePool(sql)),
    }
    // The first round warms the machine up.
    if (round > 0) measured.push(found)
  }
  const ratio = (of: keyof Spent) => spreadOf(measured.map(({ own, bare }) => bare[of] / own[of]))
  const digits = 2
  yield { name: 'asks', found: ratio('ms'), digits, tells: 'as rates, ÷ the same rows by bare SQL' }
  yield { name: 'asks, by cpu', found: ratio('cpuMs'), digits, tells: 'the same in processor time' }
  const rate = spreadOf(measured.map(({ own }) => (size.asks * 1_000) / own.ms))
  yield {
    name: 'asks, rate',
    found: rate,
    digits: 0,
    tells: 'asks/s answered into the inboxes of those who asked',
  }
  const given = await fight(size)
  yield {
    name: 'given ÷ stock',
    found: spreadOf([given / size.stock]),
    digits: 6,
    tells: `${size.processes * size.engines} workers, ${size.kills} kills, every ask twice: exactly 1, or the run fails`,
  }
}

type World = ReturnType<typeof openRing>

/** What an act takes with so many asks underway in a database of its own. */
async function inPool(asks: number, act: (world: World) => Promise<unknown>): Promise<Spent> {
  const { ring, drop } = await openPool(asks, asks, 1)
  const spent = await spentBy(() => act(ring))
  await drop()
  return spent
}

async function openPool(stock: number, asks: number, times: number) {
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const ring = openRing(url)
  await ensureWorkspace(ring.sql, { ...brand, id: workspaceId }, start)
  await addPool(ring.sql, stock)
  await askPool(ring.sql, asks, times)
  await ring.sql`analyze`
  return {
    url,
    ring,
    drop: async () => {
      await ring.database.close()
      await drop()
    },
  }
}

/** Answers how many were given out; throws when that is not what all the books say. */
async function fight({ stock, processes, engines, kills }: Fight): Promise<number> {
  const asks = 3 * stock
  const { url, ring, drop } = await openPool(stock, asks, 2)
  const open = new Set<ChildProcess>()
  const begin = async () => {
    const script = fileURLToPath(new URL('./fightOverPool.ts', import.meta.url))
    const child = fork(script, [url, String(engines)], { execArgv: ['--import', 'tsx'] })
    open.add(child)
    await once(child, 'message')
    return child
  }
  await Promise.all(Array.from({ length: processes }, begin))
  let seed = 7
  for (let killed = 0; killed < kills && (await isOpen(ring.sql)); killed++) {
    seed = (seed * 48_271) % 2_147_483_647
    await pause(50 + (seed % 200))
    const victim = [...open][seed % open.size] as ChildProcess
    open.delete(victim)
    victim.kill('SIGKILL')
    await begin()
  }
  while (await isOpen(ring.sql)) await pause(100)
  await Promise.all(
    [...open].map(async (child) => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    }),
  )
  await relayPools(ring)
  const given = await countGiven(ring.sql, asks)
  await drop()
  if (given.wrong) throw new Error(`Of ${stock} in stock: ${JSON.stringify(given)}.`)
  return given.grants
}

async function isOpen(sql: RawSql): Promise<boolean> {
  const [row] = await sql<{ open: boolean }[]>`
    select exists (select from mail where workspace_id = ${workspaceId})
      or exists (select from inbox where workspace_id = ${workspaceId} and subject_kind = 'pool') as open`
  return row?.open ?? false
}

async function countGiven(sql: RawSql, asks: number) {
  const [row] = await sql<
    Record<'free' | 'reserved' | 'stock' | 'grants' | 'refused' | 'told' | 'answered' | 'torn', number>[]
  >`
    with answers as (
      select body ->> 'holding' as holding, bool_or((body ->> 'granted')::bool) as granted,
        bool_and((body ->> 'granted')::bool) as always
      from inbox where workspace_id = ${workspaceId} and subject_kind = 'customer' group by 1)
    select free, reserved, stock,
      (select count(*)::int from grants g where g.workspace_id = p.workspace_id and g.state = 'reserved') as grants,
      (select count(*)::int from grants g where g.workspace_id = p.workspace_id and g.state = 'refused') as refused,
      (select count(*)::int from answers where granted) as told,
      (select count(*)::int from answers) as answered,
      (select count(*)::int from answers where granted <> always) as torn
    from pools p where workspace_id = ${workspaceId} and id = ${pool}`
  if (!row) throw new Error('The pool is gone.')
  const { free, reserved, stock, grants, refused, told, answered, torn } = row
  const isRight =
    free === 0 &&
    reserved === stock &&
    grants === stock &&
    told === stock &&
    refused === asks - stock &&
    answered === asks
  return { ...row, wrong: !isRight || torn > 0 }
}
