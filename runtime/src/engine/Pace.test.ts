import { expect, test, vi } from 'vitest'
import { createPace } from './Pace.ts'

const hourMs = 3_600_000

test('a ring during work makes the next rest end at once, and only that one', async () => {
  vi.useFakeTimers()
  const pace = createPace(hourMs, new AbortController().signal)
  pace.wake()
  await pace.rest()
  const ended = vi.fn()
  const rest = pace.rest().then(ended)
  await vi.advanceTimersByTimeAsync(hourMs - 1)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveBeenCalledOnce()
  await rest
  vi.useRealTimers()
})

test('a ring cuts a rest short', async () => {
  const pace = createPace(hourMs, new AbortController().signal)
  const rest = pace.rest()
  pace.wake()
  await expect(rest).resolves.toBeUndefined()
})

test('whoever is told to stop does not rest', async () => {
  const stop = new AbortController()
  const pace = createPace(hourMs, stop.signal)
  const rest = pace.rest()
  stop.abort()
  await expect(rest).resolves.toBeUndefined()
  await expect(pace.rest()).resolves.toBeUndefined()
})
