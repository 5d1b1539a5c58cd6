import { localIso } from '@rekindle/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Series } from '../../server/src/contract/series.ts'
import { foldHours } from '../../server/src/housekeeping/foldHours.ts'
import { loadWorkspace } from '../../server/src/workspaces/loadWorkspace.ts'
import { onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

/** Zones whose hours begin at a half or a quarter, an instant a minute before a local midnight each, and the day it ends. */
const zones = [
  ['Asia/Kolkata', '2026-03-03T18:29:00Z', '2026-03-03'],
  ['Asia/Kathmandu', '2026-03-05T18:14:00Z', '2026-03-05'],
  // Its summer time ends in the night of 5 April.
  ['Pacific/Chatham', '2026-04-04T10:14:00Z', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-04-05T13:29:00Z', '2026-04-05'],
] as const

test('65 · a day ends at midnight also where the hours of the clock begin at a half or a quarter', async () => {
  const { sql } = shop.server.database
  const day = async (path: string) => {
    const { lines }: Series = await shop.get(`${path}/versions/1/series?by=day&from=2026-03-01T00:00:00Z`)
    const line = lines.find(({ node, kind }) => node === 'n_w' && kind === 'entered')
    return line?.points.map(({ local, count }) => [local, count])
  }
  const seen: [string, unknown][] = []
  for (const [i, [zone, before, last]] of zones.entries()) {
    await sql`update workspaces set zone = ${zone} where id = ${shop.workspaceId}`
    const { path } = await shop.publish(onEvent(`odd.${i}`, { w: waitFor('1m') }, ['in.joined > w']))
    await shop.until(before)
    await shop.track(`last-${i}`, `odd.${i}`)
    await shop.until(Date.parse(before) + 60_000)
    for (const who of ['first', 'second']) await shop.track(`${who}-${i}`, `odd.${i}`)
    expect(localIso(shop.now, zone).slice(11, 16)).toBe('00:00')
    const days = await day(path)
    expect(days).toEqual([
      [last, 1],
      [localIso(shop.now, zone).slice(0, 10), 2],
    ])
    seen.push([path, days])
  }
  // Kept by day they stay what they were.
  const [path, days] = seen.at(-1) ?? ['', []]
  await shop.pass('50d')
  const workspace = await loadWorkspace(sql, shop.workspaceId)
  if (!workspace) throw new Error('The shop has a workspace.')
  expect(await foldHours(sql, workspace, shop.now)).toBeGreaterThan(0)
  expect(await day(path)).toEqual(days)
})
