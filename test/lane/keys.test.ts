import { describe, expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, waitFor } from './flowOf.ts'

const at = '2026-03-02T10:00:00+08:00'

function byOrder() {
  const paid = ['wait', { mode: 'event', event: 'order.paid', timeout: '3d' }] as const
  const flow = flowOf({ w: [...paid], late: waitFor('30d') }, ['in.joined > w', 'w.timeout > late'], {
    reentry: { kind: 'anyTime', key: 'orderId' },
    goals: [{ id: 'paid', event: 'order.paid', window: '30d' }],
  })
  flow.nodes.n_in = {
    type: 'segment',
    v: 1,
    settings: { audience: { all: [] }, trigger: { kind: 'event', event: 'cart.left' } },
  }
  return flow
}
const states = (ada: CustomerLane) =>
  Object.fromEntries([...ada.dossier.runs.values()].map(({ key, status }) => [key, status]))

describe('several runs of one customer', () => {
  test('each order has its own; the same order has one at a time', () => {
    const ada = new CustomerLane({ flow: byOrder(), at })
    ada
      .track('cart.left', { orderId: 7 })
      .track('cart.left', { orderId: 8 })
      .track('cart.left', { orderId: 7 })
    expect(states(ada)).toEqual({ 7: 'active', 8: 'active' })
    expect(ada.counts.get('discarded inside')).toBe(1)
  })

  test('an event without the key can’t begin one, and is counted', () => {
    const ada = new CustomerLane({ flow: byOrder(), at }).track('cart.left', { total: 3 })
    expect(ada.run).toBeUndefined()
    expect(ada.counts.get('discarded noKey')).toBe(1)
  })

  test('an event moves the run whose key it names, and meets the goal of no other', () => {
    const ada = new CustomerLane({ flow: byOrder(), at })
    ada.track('cart.left', { orderId: 7 }).track('cart.left', { orderId: 8 })
    ada.track('order.paid', { orderId: 8 })
    expect(states(ada)).toEqual({ 7: 'active', 8: 'ended' })
    expect(ada.counts.get('goal paid')).toBe(1)
    ada.track('order.paid', { orderId: 9 })
    expect(states(ada)).toEqual({ 7: 'active', 8: 'ended' })
  })

  test('an event without a key moves the run that waited longest, and only that one', () => {
    const ada = new CustomerLane({ flow: byOrder(), at })
    ada
      .track('cart.left', { orderId: 7 })
      .until('2026-03-02T11:00:00+08:00')
      .track('cart.left', { orderId: 8 })
    ada.track('order.paid')
    expect(states(ada)).toEqual({ 7: 'ended', 8: 'active' })
    ada.track('order.paid')
    expect(states(ada)).toEqual({ 7: 'ended', 8: 'ended' })
  })

  test('who came in before there were keys is not taken for the one an event names', () => {
    const ada = new CustomerLane({ flow: byOrder(), at }).track('cart.left', { orderId: 7 })
    for (const run of ada.dossier.runs.values()) ada.dossier.runs.set(run.id, { ...run, key: undefined })
    ada.until('2026-03-02T11:00:00+08:00').track('cart.left', { orderId: 8 })
    ada.track('order.paid', { orderId: 8 })
    expect(states(ada)).toEqual({ undefined: 'active', 8: 'ended' })
  })
})

test('an entry that is asked for by name brings its key and what copy shows', () => {
  const ada = new CustomerLane({ flow: byOrder(), at })
  const data = { orderId: 9, total: 40 }
  ada.apply({ kind: 'enter', journey: 'j', key: 'api:1', runKey: '9', data })
  ada.apply({ kind: 'enter', journey: 'j', key: 'api:1', runKey: '10', data })
  expect(states(ada)).toEqual({ 9: 'active' })
  expect(ada.run?.context.data).toEqual({ entry: data })
  expect(ada.counts.get('discarded duplicate')).toBe(1)
})
