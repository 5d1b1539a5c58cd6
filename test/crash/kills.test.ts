import { expect, inject, test } from 'vitest'
import { firstDifferences } from '../durability/garage/firstDifferences.ts'
import { freshDatabase } from '../setup/database.ts'
import { drawnDeaths, inTurn } from './town/Deaths.ts'
import { playHistory } from './town/playHistory.ts'
import { tallyOf } from './town/tallyOf.ts'

const script = inject('crashScript')
const wanted = process.env.REKINDLE_FULL === '1' ? 200 : 40
const firstSeed = Number(process.env.REKINDLE_CRASH_SEED ?? 1)

test(`servers killed ${wanted} times anywhere lose nothing, and nothing is done or sent twice`, async () => {
  const twin = await playHistory(await freshDatabase(), script, inTurn([]))
  const died: string[] = []
  for (let seed = firstSeed; died.length < wanted; seed++) {
    const history = await playHistory(await freshDatabase(), script, drawnDeaths(seed))
    const differences = firstDifferences(twin.end, history.end)
    expect({ seed, differences }).toEqual({ seed, differences: {} })
    died.push(...history.died)
  }
  console.log(`${died.length} kills survived: ${tallyOf(died)}`)
})
