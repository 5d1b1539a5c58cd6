import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../api/support/openTestServer.ts'
import { note, onEvent, waitFor } from './support/flows.ts'
import { openShop, type Shop } from './support/openShop.ts'

let shop: Shop
let author: Caller
let other: Caller
beforeAll(async () => {
  shop = await openShop()
  author = shop.server.as('marketer')
  other = shop.server.as('owner')
  await other('PUT', `${shop.base}/approval`, { required: true })
})
afterAll(() => shop.close())

const drawing = (body: string, wait: string) =>
  onEvent('cart.left', { w: waitFor(wait), hi: note(body) }, ['in.joined > w', 'w.done > hi'])

const sections = (approval: {
  sections: { section: string; touched: boolean; approvedBy: string | null }[]
}) =>
  Object.fromEntries(
    approval.sections
      .filter(({ touched }) => touched)
      .map(({ section, approvedBy }) => [section, approvedBy !== null]),
  )

test('61 · a change needs the word of somebody else, part by part; only what is changed later needs it again', async () => {
  const { body: journey } = await author('POST', `${shop.base}/journeys`, { flow: drawing('Hi', '1d') })
  const path = `${shop.base}/journeys/${journey.id}`
  const refused = await author('POST', `${path}/publish`, { revision: 1 })
  expect([refused.status, refused.body.code]).toEqual([409, 'approval.missing'])

  const own = await author('POST', `${path}/approve`, { section: 'copy', revision: 1 })
  expect([own.status, own.body.code]).toEqual([403, 'approval.own'])
  for (const section of ['copy', 'audience', 'timing'])
    expect((await other('POST', `${path}/approve`, { section, revision: 1 })).status).toBe(200)

  await author('PUT', `${path}/draft`, { flow: drawing('Hello', '1d'), revision: 1 })
  const { body: approval } = await author('GET', `${path}/approval`)
  expect(sections(approval)).toEqual({ audience: true, copy: false, timing: true })
  expect((await author('POST', `${path}/publish`, { revision: 2 })).body.code).toBe('approval.missing')
  await other('POST', `${path}/approve`, { section: 'copy', revision: 2 })
  expect((await author('POST', `${path}/publish`, { revision: 2 })).status).toBe(200)

  await author('PUT', `${path}/draft`, { flow: drawing('Hello', '2d'), revision: 2 })
  const { body: next } = await author('GET', `${path}/approval`)
  expect(sections(next)).toEqual({ timing: false })
  const [change] = next.sections.find(({ section }: { section: string }) => section === 'timing').changes
  expect(change).toMatchObject({ node: 'n_w', path: ['settings', 'for'], before: '1d', after: '2d' })
})

test('61 · only an owner decides whether approval is asked for; who writes journeys may approve what others changed', async () => {
  expect((await author('PUT', `${shop.base}/approval`, { required: false })).status).toBe(403)
  expect((await author('GET', `${shop.base}/approval`)).body).toEqual({ required: true })
  const { body: journey } = await other('POST', `${shop.base}/journeys`, { flow: drawing('Hi', '1d') })
  const approve = { section: 'copy', revision: 1 }
  const path = `${shop.base}/journeys/${journey.id}/approve`
  expect((await shop.server.as('agent')('POST', path, approve)).status).toBe(403)
  expect((await author('POST', path, approve)).status).toBe(200)
})

test('61 · an approval is for what was seen: of a drawing that was saved since, it is refused', async () => {
  const { body: journey } = await author('POST', `${shop.base}/journeys`, { flow: drawing('Hi', '1d') })
  const path = `${shop.base}/journeys/${journey.id}`
  await author('PUT', `${path}/draft`, { flow: drawing('Hello', '1d'), revision: 1 })
  const late = await other('POST', `${path}/approve`, { section: 'copy', revision: 1 })
  expect([late.status, late.body.code]).toEqual([409, 'draft.stale'])
})
