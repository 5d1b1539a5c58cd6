import { expect, test } from 'vitest'
import { CustomerLane } from './customerLane.ts'
import { flowOf, sms, waitFor } from './flowOf.ts'

const attributes = { tier: 'A' }
const at = '2026-03-02T10:00:00+08:00'
const paid = { id: 'paid', event: 'order.paid', window: '30d' }
const inTotal = { from: 'event', property: 'total', unit: 'major', currency: 'CNY' } as const
const flow = flowOf({ w: waitFor('1d'), hi: sms('Hello') }, ['in.joined > w', 'w.done > hi'], {
  goals: [{ ...paid, value: inTotal }],
})
const ada = () => new CustomerLane({ flow, at, attributes }).consider('s1')
const afterText = () => {
  const lane = ada().until('2026-03-03T11:00:00+08:00')
  lane.claim()
  return lane.settle()
}
const kept = (lane: CustomerLane) => [...lane.dossier.goals.values()][0]

test('an order is worth its total, credited to the message it came after; a second order adds nothing', () => {
  const lane = afterText().track('order.paid', { total: 380.5 }).track('order.paid', { total: 900 })
  expect(kept(lane)).toMatchObject({ value: 38_050 })
  expect(lane.counts.get('n_hi valued paid')).toBe(38_050)
  expect(lane.counts.get('goal paid')).toBe(1)
})

test('what is paid before any message is worth as much, and credited to none', () => {
  const lane = ada().track('order.paid', { total: '12.50' })
  expect(lane.counts.get('valued paid')).toBe(1_250)
  expect(lane.counts.get('n_hi valued paid')).toBeUndefined()
})

test('an order without a readable total is a goal met all the same, counted as one without value, by reason', () => {
  for (const [total, reason] of [
    [undefined, 'missing'],
    ['a lot', 'notNumber'],
    [-20, 'negative'],
    [1e13, 'tooLarge'],
  ] as const) {
    const lane = afterText().track('order.paid', total === undefined ? {} : { total })
    expect(lane.counts.get('goal paid')).toBe(1)
    expect(lane.counts.get(`unvalued paid:${reason}`)).toBe(1)
    expect(lane.counts.get('n_hi valued paid')).toBeUndefined()
    expect(kept(lane)).toMatchObject({ unvalued: reason })
  }
})

test('a goal that says nothing of money writes nothing of it', () => {
  const plain = flowOf({ hi: sms('Hello') }, ['in.joined > hi'], { goals: [paid] })
  const lane = new CustomerLane({ flow: plain, at, attributes }).consider('s1')
  lane.track('order.paid', { total: 380 })
  expect(lane.counts.get('goal paid')).toBe(1)
  expect([...lane.counts.keys()].filter((name) => name.includes('valued'))).toEqual([])
  expect(kept(lane)).not.toHaveProperty('value')
})
