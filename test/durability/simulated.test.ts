import { playOut } from '@rekindle/runtime/simulate'
import { expect, test } from 'vitest'
import { stories } from '../golden/stories.ts'
import { freshDatabase } from '../setup/database.ts'
import { expectSameRows } from './story/expectSameRows.ts'
import { playDurably } from './story/playDurably.ts'
import { readStory } from './story/readStory.ts'

const days = process.env.REKINDLE_FULL === '1' ? 30 : 14

test.each(stories)(
  'the simulator and the durable engine play the story %s to the same rows',
  async (name) => {
    const story = readStory(name, days)
    const tables = await playOut(story)
    const database = await freshDatabase()
    const until = story.from + days * 86_400_000
    const durable = await playDurably(database.url, story, until)
    expect(durable.errors).toEqual([])
    expect(tables.visits.size).toBeGreaterThan(200)
    await expectSameRows(durable.sql, tables)
    await durable.database.close()
    await database.drop()
  },
)
