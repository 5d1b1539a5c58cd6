import { expect, test } from 'vitest'
import { longestTryMs } from '../lane/sendLater.ts'
import { postponementOf, tooOldToPostpone } from './postpone.ts'
import type { Parcel } from './Sender.ts'

const claimedAt = Date.parse('2026-03-02T01:00:00Z')
const hourMs = 3_600_000
const parcel = (postponed: number, expiresAt = claimedAt + 72 * hourMs) =>
  ({ postponed, message: { claimedAt, expiresAt } }) as Parcel

test('a busy provider is asked again after seconds, then minutes, never more rarely than each quarter of an hour', () => {
  const waits = [0, 1, 5, 30].map((times) => postponementOf(parcel(times), { outcome: 'later' }, 1).delayMs)
  expect(waits).toEqual([5_000, 10_000, 160_000, 900_000])
})

test('a provider that says when to come back is not asked before, within reason', () => {
  const after = (retryAfterMs: number) =>
    postponementOf(parcel(0), { outcome: 'later', retryAfterMs }, 1).delayMs
  expect([after(120_000), after(1_000), after(400 * hourMs)]).toEqual([120_000, 5_000, 6 * hourMs])
})

test('a message that could not leave for a day, or past its own age, is given up', () => {
  const isGivenUp = (afterMs: number, one = parcel(9)) => tooOldToPostpone(one, claimedAt + afterMs)
  expect([isGivenUp(longestTryMs - 1), isGivenUp(longestTryMs)]).toEqual([false, true])
  expect(isGivenUp(2 * hourMs, parcel(9, claimedAt + 2 * hourMs))).toBe(true)
})
