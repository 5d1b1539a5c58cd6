import { playOut } from '@rekindle/runtime/simulate'
import { expect, test } from 'vitest'
import { stories } from '../golden/stories.ts'
import { freshDatabase } from '../setup/database.ts'
import { expectSameRows } from './story/expectSameRows.ts'
import { playDurably } from './story/playDurably.ts'
import { readStory } from './story/readStory.ts'

const isFull = process.env.REKINDLE_FULL === '1'
const days = isFull ? 30 : 14

/** Unless there is time, one customer in so many. Few of those on the list are apologized to. */
const share = { 'five-touch-win-back': 5, 'service-apology': 2 }

test.each(stories)(
  'the simulator and the durable engine play the story %s to the same rows',
  async (name) => {
    const whole = readStory(name, days)
    const every = isFull ? 1 : share[name]
    const customers = whole.customers.filter((_, place) => place % every === 0)
    const known = new Set(customers.map(({ externalId }) => externalId))
    const events = whole.events.filter(({ externalId }) => known.has(externalId))
    const story = { ...whole, customers, events }
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
