import { limits } from '@rekindle/runtime'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, inWorkspace, openDatabase } from '../../server/src/db/index.ts'
import { bucketOf } from '../../server/src/ingest/customerIdOf.ts'
import { batchOf } from '../../server/src/queries/lane/LaneTransaction.ts'
import { loadEvents } from '../../server/src/queries/lane/loadEvents.ts'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'

const workspaceId = v7()
const many = v7()
const few = v7()
let own: TestDatabase
let database: Database

beforeAll(async () => {
  own = await freshDatabase()
  database = openDatabase(own.url, { connections: 1 })
  for (const [id, count] of [
    [many, limits.eventsLookedAt + 500],
    [few, 20],
  ] as const)
    await database.sql`
      insert into events (workspace_id, bucket, customer_id, id, name, at, properties)
      select ${workspaceId}, ${bucketOf(id)}, ${id}, 'e' || n, case n % 2 when 0 then 'read' else 'unread' end,
        timestamptz '2026-01-01Z' + n * interval '1 second', '{}'
      from generate_series(1, ${count}::int) n`
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

test('of a customer with a flood of events the newest are loaded, and their neighbours lose nothing', async () => {
  const ids = [many, few]
  const events = await inWorkspace(database.sql, workspaceId, (tx) =>
    loadEvents(batchOf({ tx, workspaceId, isSpread: false }, ids), ['read']),
  )
  const of = (id: string) => events.filter(({ customerId }) => customerId === id).map((event) => event.id)
  expect(of(few)).toEqual(Array.from({ length: 10 }, (_, i) => `e${2 * (i + 1)}`))
  expect(of(many)).toHaveLength(limits.eventsLookedAt / 2)
  expect([of(many)[0], of(many).at(-1)]).toEqual(['e502', `e${limits.eventsLookedAt + 500}`])
})
