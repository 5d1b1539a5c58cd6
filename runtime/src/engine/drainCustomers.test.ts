import { expect, test } from 'vitest'
import { batchesOf } from './drainCustomers.ts'

const due = (...counts: number[]) => counts.map((count, bucket) => ({ bucket, count }))

test('buckets with little to do share a transaction until it is full', () => {
  expect(batchesOf(due(200, 200, 200, 5, 400, 100), 500)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ])
})

test('a bucket with much to do goes alone', () => {
  expect(batchesOf(due(900, 1), 500)).toEqual([[0], [1]])
})

test('nothing due, nothing done', () => {
  expect(batchesOf([], 500)).toEqual([])
})
