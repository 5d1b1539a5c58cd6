import { expect, test } from 'vitest'
import { compareShares } from './compareShares.ts'

const share = (count: number, of: number) => ({ count, of })

test('a difference that chance does not explain is more or less, seen from the first', () => {
  expect(compareShares(share(80, 100), share(50, 100))).toEqual({
    verdict: 'more',
    difference: expect.closeTo(0.3),
  })
  expect(compareShares(share(50, 100), share(80, 100)).verdict).toBe('less')
})

test('a difference that chance explains is none yet', () => {
  expect(compareShares(share(52, 100), share(50, 100)).verdict).toBe('even')
})

test('among fewer than thirty nothing is told, however far apart they are', () => {
  expect(compareShares(share(29, 29), share(0, 1_000)).verdict).toBe('few')
  expect(compareShares(share(30, 30), share(0, 30)).verdict).toBe('more')
})

test('more than all, or a part of nobody, is no share', () => {
  expect(compareShares(share(12, 10), share(5, 10)).verdict).toBe('none')
  expect(compareShares(share(0, 0), share(5, 10)).verdict).toBe('none')
})
