import { expect, test } from 'vitest'
import { compareMeans } from './compareMeans.ts'
import { differenceOfMeans } from './differenceOfMeans.ts'

const of = (numbers: number[]) => {
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length
  const squares = numbers.reduce((all, one) => all + (one - mean) ** 2, 0)
  return { count: numbers.length, mean, variance: squares / (numbers.length - 1) }
}

test('groups of one size and spread have as many degrees of freedom as Student’s own test', () => {
  // The table of t at 97.5 %: 2.776 for 4 degrees, 2.228 for 10, 2.042 for 30, 1.984 for 100.
  for (const [count, t] of [
    [3, 2.776],
    [6, 2.228],
    [16, 2.042],
    [51, 1.984],
  ] as const) {
    const group = { count, mean: 0, variance: count / 2 }
    expect(differenceOfMeans(group, group).high).toBeCloseTo(t, count === 3 ? 1 : 3)
  }
})

test('unequal groups are held apart by Welch’s own degrees of freedom', () => {
  const first = of([27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4])
  const second = of([27.1, 22, 20.8, 23.4, 23.4, 23.5, 25.8, 22, 24.8, 20.2, 21.9, 22.1, 22.9, 30.2, 24.2])
  const { difference, low, high } = differenceOfMeans(first, second)
  // By scipy.stats.ttest_ind(first, second, equal_var=False).confidence_interval().
  expect(difference).toBeCloseTo(-2.8, 6)
  expect(low).toBeCloseTo(-4.8138, 4)
  expect(high).toBeCloseTo(-0.7862, 4)
})

test('everybody alike leaves no doubt', () => {
  const alike = { count: 40, mean: 5, variance: 0 }
  expect(differenceOfMeans(alike, { ...alike, mean: 3 })).toEqual({ difference: 2, low: 2, high: 2 })
})

const group = (mean: number, payers = 200) => ({ count: 1_000, mean, variance: 90_000, payers })

test('more money a person is told when chance does not explain it', () => {
  expect(compareMeans(group(120), group(80)).verdict).toBe('more')
  expect(compareMeans(group(80), group(120)).verdict).toBe('less')
  expect(compareMeans(group(90), group(80)).verdict).toBe('even')
})

test('among fewer than thirty payers nothing is told, however far apart they are', () => {
  expect(compareMeans(group(500, 29), group(0, 300))).toMatchObject({ verdict: 'few', difference: 500 })
  expect(compareMeans(group(500, 30), group(0, 30)).verdict).toBe('more')
})
