import { expect, test } from 'vitest'
import { eventsDuring } from './eventsDuring.ts'

const did = (name: string, at: string) => ({ name, at, properties: {} })
const steps = [
  { ordinal: 1, leftAt: '2026-03-02T00:00:00.000Z' },
  { ordinal: 2, leftAt: '2026-03-05T00:00:00.000Z' },
]

test('what ends a wait is told with that wait, not with the next step', () => {
  const booked = did('appointment.booked', '2026-03-05T00:00:00Z')
  expect(eventsDuring(steps, [booked]).byStep.get(2)).toEqual([booked])
})

test('what comes after the last step is told afterwards', () => {
  const paid = did('order.paid', '2026-03-06T00:00:00Z')
  expect(eventsDuring(steps, [paid])).toEqual({ byStep: new Map(), after: [paid] })
})

test('while somebody still waits, everything falls into that wait', () => {
  const opened = did('message.opened', '2026-04-01T00:00:00Z')
  expect(eventsDuring([...steps, { ordinal: 3, leftAt: null }], [opened]).byStep.get(3)).toEqual([opened])
})
