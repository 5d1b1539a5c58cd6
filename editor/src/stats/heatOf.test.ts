import { expect, test } from 'vitest'
import { heatOf, tintOf } from './heatOf.ts'

const stats = {
  entered: 10,
  waiting: 2,
  parked: 1,
  ports: { sent: 4, notSent: 1 },
  exited: { goalReached: 1 },
  failed: 1,
}
const drawn = (port: string) => port === 'sent'

test('who leaves by a way that leads nowhere has dropped off, as has whoever fails', () => {
  expect(heatOf('dropOff', stats, drawn)).toBeCloseTo(0.3)
  expect(heatOf('dropOff', stats, () => true)).toBeCloseTo(0.2)
})

test('who waits or is parked is where time is spent', () => {
  expect(heatOf('waiting', stats, drawn)).toBeCloseTo(0.3)
})

test('where nobody came there is no colour', () => {
  expect(heatOf('dropOff', { ...stats, entered: 0 }, drawn)).toBeUndefined()
})

test('even a small share is tinted so that it can be seen, and all is the strongest', () => {
  expect(tintOf(0.01)).toBe(10)
  expect(tintOf(1)).toBe(46)
})
