import { stepPool } from '../lane/stepPool.ts'
import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { EngineWorkspace } from './EngineWorkspace.ts'
import type { Homes, PoolLetter } from './Homes.ts'
import { observe } from './observe.ts'

const lettersAtOnce = 2_000

/** Reads the mail of all pools at their homes, first come first served. Answers how many letters were read. */
export async function advanceHomes(
  engine: Engine,
  workspace: EngineWorkspace,
  signal?: AbortSignal,
): Promise<number> {
  let read = 0
  for (;;) {
    let now = 0
    for (const buckets of await engine.store.dueHomes(workspace.id)) {
      if (signal?.aborted) return read
      now += await observe(
        engine,
        'homes',
        { workspaceId: workspace.id, buckets: buckets.length },
        () => readMail(engine, workspace, buckets),
        (letters) => (letters === 0 ? undefined : { letters }),
      )
    }
    if (now === 0) return read
    read += now
  }
}

/** One transaction over homes that may share it. Homes that others are at are left to them. */
async function readMail(
  engine: Engine,
  workspace: EngineWorkspace,
  buckets: readonly number[],
): Promise<number> {
  const letters = await engine.store.inHomes(workspace.id, buckets, async (homes) => {
    const batch = await homes.takeLetters(lettersAtOnce)
    for (const [pool, mail] of byPool(batch)) await stepHome(engine, homes, pool, mail)
    await homes.consume(batch.map(({ id }) => id))
    crashPoint('home.beforeCommit')
    return batch.length
  })
  if (letters) crashPoint('home.afterCommit')
  return letters ?? 0
}

async function stepHome(
  engine: Engine,
  homes: Homes,
  pool: string,
  letters: readonly PoolLetter[],
): Promise<void> {
  const at = timeOf(engine, homes.workspace)
  const mail = letters.map(({ letter }) => letter)
  const asks = mail.filter(({ kind }) => kind === 'ask')
  const state = (await homes.loadPools([pool])).get(pool) ?? unknownPool(pool)
  const [grants, codes] = await Promise.all([
    homes.loadGrants(mail.map(({ holding }) => holding)),
    homes.loadCodes(pool, asks.length),
  ])
  await homes.save(stepPool(state, grants, codes, mail, at, homes.workspace.zone), at)
}

/** A pool that nobody made has no stock: its asks are refused. */
const unknownPool = (id: string) => ({
  id,
  total: 0,
  free: 0,
  reserved: 0,
  issued: 0,
  redeemed: 0,
  expired: 0,
})

function byPool(batch: readonly PoolLetter[]): Map<string, PoolLetter[]> {
  const pools = new Map<string, PoolLetter[]>()
  for (const one of batch) {
    const letters = pools.get(one.letter.pool)
    if (letters) letters.push(one)
    else pools.set(one.letter.pool, [one])
  }
  return pools
}
