import { expect, test } from 'vitest'
import type { WaitSettings } from './WaitSettings.ts'
import { waitLasts } from './waitLasts.ts'

const hours = (settings: WaitSettings, port = 'done') => {
  const { least, most } = waitLasts(settings, port)
  return [least / 3_600_000, most / 3_600_000]
}

test('three days are three days; until a time of day they may be four', () => {
  expect(hours({ mode: 'duration', for: '3d' })).toEqual([72, 72])
  expect(hours({ mode: 'duration', for: '3d', at: '19:00' })).toEqual([72, 96])
})

test('a wait for Monday to Friday may hold over a weekend', () => {
  expect(hours({ mode: 'window', from: '09:00', weekdays: [1, 2, 3, 4, 5] })).toEqual([0, 72])
  expect(hours({ mode: 'duration', for: '1d', weekdays: [1] })).toEqual([24, 24 + 144])
})

test('whoever leaves by "time is up" has waited all of it', () => {
  const settings: WaitSettings = { mode: 'event', event: 'order.paid', timeout: '7d' }
  expect(hours(settings, 'happened')).toEqual([0, 168])
  expect(hours(settings, 'timeout')).toEqual([168, 168])
})

test('nobody can say how far off a date of the customer is', () => {
  expect(hours({ mode: 'date', attr: 'birthday', late: 'port' })).toEqual([0, Number.POSITIVE_INFINITY])
})
