import { Lookouts } from '@rekindle/runtime/engine'
import { migrate } from '@rekindle/server/db'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { benchDatabase } from './benchServer.ts'
import { holdSnapshot } from './holdSnapshot.ts'
import { fillRing, openRing } from './openRing.ts'
import { playOn, workspaceId } from './playOn.ts'
import { stepRing } from './ringFlow.ts'
import { spentBy } from './spentBy.ts'

const weekMs = 7 * 86_400_000
/** Runs due at once: a batch or two, so that there are many looks. */
const dueAtOnce = 500
const stepsARun = 2
/** Parts of the load that are compared: the first, the last before the snapshot, the last with it, the second after it. */
const part = 0.15
/** After the snapshot the load goes on for so much longer: what was dead is swept only then. */
const end = 1 + 2 * part

/**
 * Load on the engine while somebody else holds a snapshot open during the second half: what the queues leave behind can't
 * be vacuumed away, and must not be in the way.
 */
export const snapshot = defineStudy({
  name: 'snapshot',
  tells: 'durable steps/s at the end of a load whose second half lies beside an open snapshot ÷ at its start',
  sizes: {
    seconds: { quick: 40, full: 600, of: 'seconds of load, and a third more after the snapshot' },
    // So many that each comes back a few times only while the snapshot is open: what is dead is the queues'.
    runs: { quick: 2_000, full: 50_000, of: 'runs, some of them due at a time' },
  },
  lasts: { quick: 'a minute', full: 'fifteen minutes' },
  run: measure,
})

interface Turn {
  /** Of the load's time, when it ended. */
  at: number
  rate: number
  cpuRate: number
}

async function* measure(size: { seconds: number; runs: number }): AsyncGenerator<Finding | string> {
  const { seconds, runs } = size
  const { url, drop } = await benchDatabase()
  await migrate(url)
  const ring = openRing(url)
  ring.engine.lookouts = new Lookouts()
  await fillRing(ring, stepRing, runs)
  // What is loaded the first time, and tables that were never counted, are no part of the start.
  const turns = Math.ceil(runs / dueAtOnce)
  await ring.sql`
    update timers t set due_at = due_at + n % ${turns}::int * ${weekMs / turns}::float8 * interval '1 millisecond'
    from (select bucket, run_id, row_number() over (order by run_id) as n from entries) e
    where t.bucket = e.bucket and t.run_id = e.run_id`
  ring.clock.at += weekMs - weekMs / turns
  for (let turn = 0; turn < 4; turn++) await playTurn()
  await ring.sql`vacuum analyze`
  let held: { release: () => Promise<void> } | undefined
  let dead: { name: string; dead: number }[] = []
  const played: Turn[] = []
  const startedAt = performance.now()
  for (let at = 0; at < end; ) {
    if (at >= 0.5 && at < 1) held ??= await holdSnapshot(url)
    if (at >= 1 && held) {
      dead = await countDead()
      await held.release()
      held = undefined
    }
    const { due, spent } = await playTurn()
    at = (performance.now() - startedAt) / (seconds * 1_000)
    const steps = due * stepsARun * 1_000
    played.push({ at, rate: steps / spent.ms, cpuRate: steps / spent.cpuMs })
  }
  // A slow machine takes few turns: each part has one at least.
  const between = (from: number, to: number) => {
    const found = played.filter(({ at }) => at > from && at <= to)
    return found.length > 0 ? found : played.filter(({ at }) => at > from).slice(0, 1)
  }
  const first = between(0, part)
  const parts = {
    before: between(0.5 - part, 0.5),
    last: between(1 - part, 1),
    after: between(1 + part, Number.POSITIVE_INFINITY),
  }
  const ratio = (late: readonly Turn[], of: 'rate' | 'cpuRate') => {
    const usual = spreadOf(first.map((turn) => turn[of])).median
    return spreadOf(late.map((turn) => turn[of] / usual))
  }
  const goal = { atLeast: 0.8 }
  const digits = 2
  yield { name: 'last ÷ first', found: ratio(parts.last, 'rate'), digits, tells: 'with the snapshot', goal }
  yield {
    name: 'last ÷ first, by cpu',
    found: ratio(parts.last, 'cpuRate'),
    digits,
    tells: 'the same in processor time',
  }
  yield {
    name: 'after ÷ first',
    found: ratio(parts.after, 'rate'),
    digits,
    tells: 'when it was closed again',
    goal,
  }
  yield {
    name: 'middle ÷ first',
    found: ratio(parts.before, 'rate'),
    digits,
    tells: 'just before the snapshot',
  }
  yield {
    name: 'middle ÷ first, by cpu',
    found: ratio(parts.before, 'cpuRate'),
    digits,
    tells: 'the same in processor time',
  }
  yield { name: 'first', found: spreadOf(first.map(({ rate }) => rate)), digits: 0, tells: 'steps/s' }
  yield `${played.length} turns; dead rows before it was closed: ${dead.map((row) => `${row.name} ${row.dead}`).join(', ')}`
  await ring.database.close()
  await drop()

  function countDead() {
    return ring.sql<{ name: string; dead: number }[]>`
      select relname as name, n_dead_tup as dead from pg_stat_user_tables
      where n_dead_tup > 0 order by n_dead_tup desc limit 4`
  }

  async function playTurn() {
    ring.clock.at += weekMs / turns
    const [row] = await ring.sql<{ due: number }[]>`
      select count(*)::int as due from timers where workspace_id = ${workspaceId} and due_at <= ${ring.clock.at}`
    if (!row?.due) throw new Error('Nothing is due in a turn.')
    return { due: row.due, spent: await spentBy(() => playOn(ring)) }
  }
}
