import { expect, test } from 'vitest'
import { abreast } from './abreast.ts'

/** Work that ends when it is told to. */
function plough() {
  const begun: string[] = []
  const ends = new Map<string, { good: () => void; bad: () => void }>()
  const work = (item: string, track: number) => {
    begun.push(`${item}${track}`)
    return new Promise<void>((good, fail) => ends.set(item, { good, bad: () => fail(new Error(item)) }))
  }
  const end = async (item: string, how: 'good' | 'bad' = 'good') => {
    ends.get(item)?.[how]()
    await new Promise(setImmediate)
  }
  return { begun, work, end }
}

test('a track that is done takes the next item while the other is still at its own', async () => {
  const { begun, work, end } = plough()
  const all = abreast(['a', 'b', 'c'], 2, work)
  expect(begun).toEqual(['a0', 'b1'])
  await end('b')
  expect(begun).toEqual(['a0', 'b1', 'c1'])
  await end('a')
  await end('c')
  await all
})

test('after a failure nothing more begins, and what is under way is waited for', async () => {
  const { begun, work, end } = plough()
  let failure: unknown
  const all = abreast(['a', 'b', 'c'], 2, work).catch((cause: Error) => {
    failure = cause.message
  })
  await end('a', 'bad')
  expect(failure).toBeUndefined()
  await end('b')
  await all
  expect(failure).toBe('a')
  expect(begun).toEqual(['a0', 'b1'])
})

test('a stop lets what is under way end', async () => {
  const { begun, work, end } = plough()
  const stop = new AbortController()
  const all = abreast(['a', 'b'], 1, work, stop.signal)
  stop.abort()
  await end('a')
  await all
  expect(begun).toEqual(['a0'])
})
