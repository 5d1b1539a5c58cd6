import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../setup/database.ts'
import { type Campaign, openCampaign } from './campaign/openCampaign.ts'
import { setUpCampaign, start, workspaceId } from './campaign/setUpCampaign.ts'

const letters = 3_000
let database: TestDatabase
let campaign: Campaign

beforeAll(async () => {
  database = await freshDatabase()
  campaign = openCampaign(database.url)
  await setUpCampaign(campaign.sql, 1, 'live')
})
afterAll(async () => {
  await campaign.database.close()
  await database.drop()
})

test('relays that have delivered the same letters, each in its own order, all come to an end of them', async () => {
  const { sql, engine } = campaign
  for (let round = 0; round < 5; round++) {
    const written = await sql<{ bucket: number; id: string }[]>`
      insert into mail (workspace_id, bucket, id, to_bucket, subject_kind, subject_id, body, at)
      select ${workspaceId}, n % 64, gen_random_uuid(), 1, 'pool', 'p', '{}', ${start}
      from generate_series(1, ${letters}::int) n
      returning bucket, id`
    const backwards = [...written].reverse()
    await Promise.all(
      [written, backwards, written, backwards].map((list) => engine.store.forgetMail(workspaceId, list)),
    )
    expect(await sql`select from mail`).toHaveLength(0)
  }
})
