import { expect, test } from 'vitest'
import { RecentAnswers } from './RecentAnswers.ts'

test('who asks again within a moment is given the answer there is; later it is looked up anew', async () => {
  let now = 0
  let looked = 0
  const recent = new RecentAnswers(() => now, 5_000)
  const ask = (key: string) => recent.of(key, async () => ++looked)
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2])
  now = 4_999
  expect(await ask('a')).toBe(1)
  now = 5_000
  expect(await ask('a')).toBe(3)
})

test('a failure is told once, and not kept', async () => {
  const recent = new RecentAnswers(() => 0, 5_000)
  await expect(recent.of('a', () => Promise.reject(new Error('No connection')))).rejects.toThrow(
    'No connection',
  )
  expect(await recent.of('a', async () => 7)).toBe(7)
})

test('what took a second to look up is kept for twenty', async () => {
  let now = 0
  let looked = 0
  const recent = new RecentAnswers(() => now, 5_000)
  const ask = () =>
    recent.of('a', async () => {
      now += 1_000
      return ++looked
    })
  expect(await ask()).toBe(1)
  now = 20_999
  expect(await ask()).toBe(1)
  now = 21_000
  expect(await ask()).toBe(2)
})
