import { crashPoints } from '@rekindle/runtime/engine'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { readSources } from '../arch/sources.ts'
import { firstDifferences } from '../durability/garage/firstDifferences.ts'
import { freshDatabase } from '../setup/database.ts'
import { type Death, drawnDeaths, inTurn } from './town/Deaths.ts'
import { type History, playHistory } from './town/playHistory.ts'
import { tallyOf } from './town/tallyOf.ts'

const script = inject('crashScript')
const kills = process.env.REKINDLE_FULL === '1' ? 200 : 40
/** Towns side by side, each of which waits for its disk half of the time; one alone dies more than forty times. */
const abreast = kills > 40 ? 2 : 1
const firstSeed = Number(process.env.REKINDLE_CRASH_SEED ?? 1)

const play = async (deaths: Death[]) => playHistory(await freshDatabase(), script, inTurn(deaths))

/** Each list is one history; a death in it is the end of one process. `#2`: at its second passing. */
const histories: Record<string, `${(typeof crashPoints)[number]}#${number}`[]> = {
  'steps and hand-overs': [
    'sweep.afterCommit#1',
    'sweep.afterChunk#1',
    'lane.afterLoad#2',
    'lane.beforeSave#2',
    'lane.beforeCommit#3',
    'lane.afterCommit#2',
    'handOver.afterLease#1',
    'handOver.afterSend#1',
    'handOver.afterSettle#2',
    'handOver.afterPostpone#1',
    'lane.afterSetAside#1',
    'handOver.afterSend#2',
    'merge.beforeDepart#1',
    'merge.afterUnpack#1',
  ],
  'clocks, people, mail and pools': [
    'clock.beforeMove#2',
    'practice.afterPlan#1',
    'practice.beforeMark#1',
    'practice.afterPost#1',
    'clock.afterMove#3',
    'door.afterStore#2',
    'mail.afterDeliver#1',
    'home.beforeCommit#1',
    'home.afterCommit#1',
    'mail.afterForget#1',
    'transaction.beforeCommit#30',
    'transaction.afterCommit#30',
  ],
}

/** Points that are killed at in tests of their own, by the file they stand in. */
const elsewhere: Partial<Record<(typeof crashPoints)[number], string>> = {
  'handOver.afterBegin': 'test/crash/mail.test.ts',
  'sender.afterMail': 'test/crash/mail.test.ts',
  'answer.beforeKeep': 'test/crash/mail.test.ts',
  'sources.afterLease': 'test/crash/sources.test.ts',
  'sources.afterSettle': 'test/crash/sources.test.ts',
  'plan.afterPost': 'test/durability/plan.test.ts',
  'look.afterPost': 'test/durability/looks.test.ts',
}

let twin: Promise<History>
beforeAll(() => {
  twin = play([])
  // Each test waits for it: a failure is told there.
  twin.catch(() => {})
})

describe.concurrent('the days of a town', () => {
  test('leave nothing under way, and every law holds', async () => {
    const { end, died, complaints } = await twin
    expect(end.left).toEqual(['{"inbox":0,"mail":0,"claims":0}'])
    expect(end.findings).toEqual([])
    expect(end.runs?.length).toBeGreaterThan(60)
    expect(end.received?.length).toBeGreaterThan(60)
    expect(died).toEqual([])
    // The one customer whose mail nobody can read.
    expect(complaints.join('').match(/"msg":"[^"]+"/g)).toEqual(['"msg":"A customer was set aside."'])
  })

  test.each(Object.entries(histories))(
    'end the same when servers die at every point: %s',
    async (_, deaths) => {
      const { end, died } = await play(deaths)
      expect(died).toEqual(deaths.map((death) => death.split('#')[0]))
      expect(end.findings).toEqual([])
      expect(firstDifferences((await twin).end, end)).toEqual({})
    },
  )

  test(`lose nothing to ${kills} deaths anywhere, and nothing is done or sent twice`, async () => {
    const deaths: string[] = []
    const playSeed = async (seed: number) => {
      const { end, died } = await playHistory(await freshDatabase(), script, drawnDeaths(seed))
      const differences = firstDifferences((await twin).end, end)
      expect({ seed, differences }).toEqual({ seed, differences: {} })
      deaths.push(...died)
    }
    for (let seed = firstSeed; deaths.length < kills; seed += abreast)
      await Promise.all(Array.from({ length: abreast }, (_, i) => playSeed(seed + i)))
    console.log(`${deaths.length} kills survived: ${tallyOf(deaths)}`)
  })
})

test('every crash point is somewhere in the code, and has its death', () => {
  const sources = readSources()
  const passed = sources.flatMap(({ path, text }) =>
    path.startsWith('test/')
      ? []
      : [...text.matchAll(/\bcrashPoint\('([\w.]+)'\)/g)].map((found) => found[1] ?? ''),
  )
  expect([...new Set(passed)].sort()).toEqual([...crashPoints].sort())
  const named = Object.values(histories)
    .flat()
    .map((death) => death.split('#')[0])
  expect([...new Set([...named, ...Object.keys(elsewhere)])].sort()).toEqual([...crashPoints].sort())
  const missing = Object.entries(elsewhere).filter(
    ([point, file]) => !sources.find(({ path }) => path === file)?.text.includes(`'${point}#`),
  )
  expect(missing).toEqual([])
})
