import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Series } from '../../server/src/contract/series.ts'
import { foldBuckets } from '../../server/src/housekeeping/foldBuckets.ts'
import { foldHours } from '../../server/src/housekeeping/foldHours.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
let series: (by: string, from: string) => Promise<Series>
beforeAll(async () => {
  shop = await openShop()
  const { id } = await shop.publish(onEvent('came.in', { w: waitFor('1h') }, ['in.joined > w']))
  series = (by, from) => shop.get(`/journeys/${id}/versions/1/series?by=${by}&from=${from}`)
  // In Shanghai it is Tuesday already when London still has Monday.
  for (const [who, at] of [
    ['late', '2026-03-02T15:30:00Z'],
    ['early', '2026-03-02T16:10:00Z'],
    ['next', '2026-03-02T17:00:00Z'],
  ] as const) {
    await shop.until(at)
    await shop.track(who, 'came.in')
  }
  await shop.pass('3h')
})
afterAll(() => shop.close())

const entered = ({ lines }: Series, node = 'n_w') =>
  lines
    .find((line) => line.node === node && line.kind === 'entered')
    ?.points.map(({ at, local, count }) => [at, local, count])

test('65 · days of a report begin at midnight of the workspace, whose zone is named with it', async () => {
  const byDay = await series('day', '2026-03-01T00:00:00Z')
  expect(byDay.zone).toBe('Asia/Shanghai')
  expect(entered(byDay)).toEqual([
    ['2026-03-01T16:00:00.000Z', '2026-03-02', 1],
    ['2026-03-02T16:00:00.000Z', '2026-03-03', 2],
  ])
})

test('65 · hours of a report are shown on the workspace’s clock', async () => {
  expect(entered(await series('hour', '2026-03-02T12:00:00Z'))).toEqual([
    ['2026-03-02T15:00:00.000Z', '2026-03-02 23:00', 1],
    ['2026-03-02T16:00:00.000Z', '2026-03-03 00:00', 1],
    ['2026-03-02T17:00:00.000Z', '2026-03-03 01:00', 1],
  ])
})

test('65 · a report of hours stays the same when the hours of all buckets are kept together', async () => {
  const { sql } = shop.server.database
  const workspace = await loadWorkspace(sql, shop.workspaceId)
  if (!workspace) throw new Error('The shop has a workspace.')
  const before = await series('hour', '2026-03-01T00:00:00Z')
  const rowsElsewhere = async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*) as count from hours where workspace_id = ${shop.workspaceId} and bucket <> 0`
    return row?.count
  }
  // Ten minutes into the hour after the last one: somebody may still be writing.
  const turn = Date.parse('2026-03-02T18:10:00Z')
  expect(await foldBuckets(sql, { ...workspace, clockAt: turn }, turn)).toBeGreaterThan(0)
  expect(await rowsElsewhere()).toBeGreaterThan(0)
  await foldBuckets(sql, workspace, shop.now)
  expect(await rowsElsewhere()).toBe(0)
  expect((await series('hour', '2026-03-01T00:00:00Z')).lines).toEqual(before.lines)
})

test('65 · a report of days stays the same when its hours are kept by day', async () => {
  const { sql } = shop.server.database
  const before = await series('day', '2026-03-01T00:00:00Z')
  await shop.pass('50d')
  const workspace = await loadWorkspace(sql, shop.workspaceId)
  if (!workspace) throw new Error('The shop has a workspace.')
  expect(await foldHours(sql, workspace, shop.now)).toBeGreaterThan(0)
  expect((await series('day', '2026-03-01T00:00:00Z')).lines).toEqual(before.lines)
  expect((await series('hour', '2026-03-01T00:00:00Z')).lines).toEqual([])
})
