import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sketchFlow } from '@rekindle/runtime/testing'
import { expect, test } from 'vitest'
import { addJourney } from './town/addJourney.ts'
import { openLiveTown } from './town/openLiveTown.ts'
import { liveId, start } from './town/setUpTown.ts'
import { settleLive } from './town/untilQuiet.ts'

const flow = sketchFlow(
  {
    start: ['segment', { audience: { all: [] }, trigger: { kind: 'event', event: 'asked' } }],
    ask: ['lookup', { source: 'till', keep: { balance: 'balance' } }],
    known: ['update', { set: { till: 'known' }, unset: [] }],
    unknown: ['update', { set: { till: 'unknown' }, unset: [] }],
    end: ['exit', { reason: 'completed' }],
  },
  [
    'start joined ask',
    'ask found known',
    'ask none unknown',
    'ask error unknown',
    'known done end',
    'unknown done end',
  ],
)

test('a server that dies between question and answer asks again, and each run goes on once', async () => {
  const till = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"balance":5}')
  })
  await new Promise<void>((resolve) => till.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(till.address() as AddressInfo).port}/{customer}`
  const { town, close } = await openLiveTown(['sources.afterLease#1', 'sources.afterSettle#1'], {
    env: { REKINDLE_ALLOW_ADDRESSES: '127.0.0.1' },
  })
  await addJourney(town.sql, flow)
  const { status } = await town.command(liveId, '/sources', { id: 'till', title: { en: 'Till' }, url })
  expect(status).toBeLessThan(300)
  for (const round of [0, 1]) {
    const batch = Array.from({ length: 5 }, (_, i) => {
      const userId = `p${5 * round + i}`
      return { type: 'track', userId, event: 'asked', messageId: `asked-${userId}` }
    })
    await town.knock('batch', { batch })
    await settleLive(town, start)
    await expect.poll(async () => [...(await town.sql`select id from questions`)]).toEqual([])
    await settleLive(town, start)
  }
  expect(town.died).toEqual(['sources.afterLease', 'sources.afterSettle'])
  const ways = await town.sql<{ way: string }[]>`
    select string_agg(v.node, ' ' order by v.ordinal) as way from visits v
    join runs r on r.workspace_id = v.workspace_id and r.bucket = v.bucket and r.id = v.run_id
    where r.status = 'ended' group by v.run_id`
  expect(ways.map(({ way }) => way)).toEqual(Array(10).fill('n_start n_ask n_known n_end'))
  await close()
  till.close()
})
