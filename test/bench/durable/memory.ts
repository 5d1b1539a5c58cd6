import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sketchFlow } from '@rekindle/runtime/testing'
import { openDatabase } from '@rekindle/server/db'
import { spreadOf } from '../measureRatio.ts'
import { defineStudy, type Finding } from '../Study.ts'
import { openAudience } from './audience.ts'
import { benchDatabase } from './benchServer.ts'
import { workspaceId } from './playOn.ts'
import type { Held } from './stepRuns.ts'

/** Comes in by an event at any time, is looked at, and is through. */
const flow = sketchFlow(
  {
    start: ['segment', { audience: { all: [] }, trigger: { kind: 'event', event: 'cart.left' } } as never],
    tier: [
      'condition',
      { branches: [{ id: 'a', title: 'A', when: { attr: 'tier', is: 'eq', value: 'A' } }] } as never,
    ],
    good: ['update', { set: { seen: 'yes' }, unset: [] } as never],
  },
  ['start joined tier', 'tier a good'],
)

const lot = 1_000

/** What a worker holds on to while it steps many runs. */
export const memory = defineStudy({
  name: 'memory',
  tells: 'what a worker holds after collecting garbage, in the last quarter of many runs ÷ in the first',
  sizes: {
    runs: { quick: 50_000, full: 1_000_000, of: 'runs that come in, are stepped and end' },
    customers: { quick: 5_000, full: 100_000, of: 'customers who come in again and again' },
  },
  lasts: { quick: 'a minute', full: 'about fifteen minutes' },
  run: measure,
})

async function* measure({
  runs,
  customers,
}: {
  runs: number
  customers: number
}): AsyncGenerator<Finding | string> {
  const { url, drop } = await benchDatabase()
  await openAudience(url, customers, {
    ...flow,
    settings: { ...flow.settings, reentry: { kind: 'always' } } as never,
  })
  const held = await watchWorker(url, runs)
  const { sql, close } = openDatabase(url, { connections: 1 })
  const [row] = await sql<{ ended: number }[]>`
    select count(*)::int as ended from runs where workspace_id = ${workspaceId} and status = 'ended'`
  await close()
  const stepped = runs + (held[0]?.warm ?? 0)
  if (row?.ended !== stepped) throw new Error(`Of ${stepped} runs ${row?.ended} have ended.`)
  const quarter = Math.floor(held.length / 4)
  const growth = (of: 'heap' | 'rss') => {
    const usual = spreadOf(held.slice(0, quarter).map((one) => one[of])).median
    return spreadOf(held.slice(-quarter).map((one) => one[of] / usual))
  }
  const tells = 'last quarter ÷ first, after collecting garbage'
  const goal = { atMost: 1.1 }
  yield { name: 'heap', found: growth('heap'), digits: 2, tells, goal }
  yield { name: 'rss', found: growth('rss'), digits: 2, tells, goal }
  const megabytes = (of: 'heap' | 'rss') => spreadOf(held.map((one) => one[of] / 2 ** 20))
  yield { name: 'heap, MB', found: megabytes('heap'), digits: 0, tells: 'all along' }
  yield { name: 'rss, MB', found: megabytes('rss'), digits: 0, tells: 'all along' }
  await drop()
}

/** Of a process that steps so many runs. */
async function watchWorker(url: string, runs: number): Promise<Held[]> {
  const held: Held[] = []
  const script = fileURLToPath(new URL('./stepRuns.ts', import.meta.url))
  const child = fork(script, [url, String(runs), String(lot)], {
    execArgv: ['--max-semi-space-size=64', '--no-parallel-scavenge', '--import', 'tsx'],
  })
  child.on('message', (one) => held.push(one as Held))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The worker ended with ${code}.`)
  return held
}
