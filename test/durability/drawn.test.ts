import { playOut } from '@rekindle/runtime/simulate'
import { expect, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'
import { drawInput } from './story/drawInput.ts'
import { expectSameRows } from './story/expectSameRows.ts'
import { playDurably } from './story/playDurably.ts'

const isFull = process.env.REKINDLE_FULL === '1'
const firstSeed = Number(process.env.REKINDLE_FUZZ_SEED ?? 3)
const seeds = Array.from({ length: isFull ? 150 : 2 }, (_, i) => firstSeed + i)
const days = 14

test(`simulator and durable engine play ${seeds.length} drawn flows with drawn events to the same rows`, async () => {
  let visits = 0
  const problems: string[] = []
  for (const seed of seeds) {
    const input = drawInput(seed, 10, days)
    const tables = await playOut(input)
    const database = await freshDatabase()
    const durable = await playDurably(database.url, input, input.from + days * 86_400_000)
    try {
      expect(durable.errors).toEqual([])
      await expectSameRows(durable.sql, tables)
      visits += tables.visits.size
    } catch (error) {
      problems.push(`REKINDLE_FUZZ_SEED=${seed}: ${error instanceof Error ? error.message : error}`)
    } finally {
      await durable.database.close()
      await database.drop()
    }
  }
  expect(problems.join('\n\n')).toBe('')
  expect(visits).toBeGreaterThan(seeds.length * 10)
})
