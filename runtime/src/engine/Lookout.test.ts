import { expect, test } from 'vitest'
import { Lookout } from './Lookout.ts'

/** A lookout on a clock that only moves while somebody looks, and how far back each look went. */
function lookouts() {
  let nowMs = 0
  const lookout = new Lookout<number>(() => nowMs)
  const look = async (takesMs: number, mark: number | undefined) =>
    lookout.look(async (from) => {
      nowMs += takesMs
      return { found: from, mark }
    })
  const rest = (ms: number) => {
    nowMs += ms
  }
  return { lookout, look, rest }
}

test('the first look begins at the beginning, the next at what it left', async () => {
  const { look } = lookouts()
  expect(await look(10, 100)).toBeUndefined()
  expect(await look(1, 200)).toBe(100)
  expect(await look(1, 300)).toBe(200)
})

test('a look from the beginning comes again after fifty times what it took', async () => {
  const { look, rest } = lookouts()
  await look(10, 100)
  rest(499)
  expect(await look(1, 200)).toBe(100)
  expect(await look(10, 300)).toBeUndefined()
  expect(await look(1, 400)).toBe(300)
})

test('however long it took, it comes again after half a minute', async () => {
  const { look, rest } = lookouts()
  await look(60_000, 100)
  rest(29_999)
  expect(await look(1, 200)).toBe(100)
  expect(await look(1, 300)).toBeUndefined()
})

test('a look that does not know what it left leaves the mark where it was', async () => {
  const { look } = lookouts()
  await look(10, undefined)
  expect(await look(10, 100)).toBeUndefined()
  await look(1, undefined)
  expect(await look(1, 200)).toBe(100)
})

test('what was forgotten is looked at from the beginning', async () => {
  const { lookout, look } = lookouts()
  await look(10, 100)
  lookout.forget()
  expect(await look(1, 200)).toBeUndefined()
})

test('a look that fails leaves the mark where it was', async () => {
  const { lookout, look } = lookouts()
  await look(10, 100)
  await expect(lookout.look(() => Promise.reject(new Error('connection refused')))).rejects.toThrow('refused')
  expect(await look(1, 200)).toBe(100)
})
