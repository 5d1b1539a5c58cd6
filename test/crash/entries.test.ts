import { expect, test } from 'vitest'
import { openLiveTown } from './town/openLiveTown.ts'
import { cartJourney, liveId, start } from './town/setUpTown.ts'
import { settleLive } from './town/untilQuiet.ts'

const dayMs = 86_400_000

test('who is asked in by name and whose answer is lost comes in once, also when they have left before it is asked again', async () => {
  const { town, close } = await openLiveTown(['answer.beforeKeep#1'])
  const ask = (customers: object[]) =>
    town.command(
      liveId,
      `/journeys/${cartJourney}/entries`,
      { customers },
      { 'idempotency-key': 'monday-list' },
    )
  const [ann, ben] = [{ userId: 'ann' }, { userId: 'ben' }]
  // It was written and not answered; the next process does not know yet whether the first one still works on it.
  expect((await ask([ann, ben])).status).toBe(409)
  expect(town.died).toEqual(['answer.beforeKeep'])
  await settleLive(town, start)
  const later = start + 2 * dayMs
  town.setClock(later)
  await settleLive(town, later)
  const [ended] = await town.sql<{ count: number }[]>`
    select count(*)::int as count from runs where status = 'ended' and journey_id = ${cartJourney}`
  expect(ended?.count).toBe(2)

  const answers = [await ask([ann, ben]), await ask([ann, ben])]
  await settleLive(town, later)
  expect(answers.map(({ status, text }) => [status, JSON.parse(text)])).toEqual([
    [202, { accepted: 2 }],
    [202, { accepted: 2 }],
  ])
  const runs = await town.sql`select id from runs where journey_id = ${cartJourney}`
  expect(runs).toHaveLength(2)
  const other = await ask([ann])
  expect([other.status, JSON.parse(other.text).code]).toEqual([422, 'idempotency.mismatch'])
  await close()
})
