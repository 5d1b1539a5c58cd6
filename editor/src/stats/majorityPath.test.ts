import { expect, test } from 'vitest'
import { majorityPath } from './majorityPath.ts'

const edges = [
  { from: 'a', port: 'done', to: 'b' },
  { from: 'b', port: 'yes', to: 'c' },
  { from: 'b', port: 'no', to: 'd' },
  { from: 'd', port: 'done', to: 'b' },
]
const path = (counts: Record<string, number>) => [...majorityPath({ entry: 'a', edges }, counts)]

test('the way of most people is followed at each fork, and ends where nobody has gone on', () => {
  expect(path({ 'a done': 10, 'b yes': 6, 'b no': 4 })).toEqual(['a done', 'b yes'])
  expect(path({ 'a done': 3 })).toEqual(['a done'])
  expect(path({})).toEqual([])
})

test('a circle is walked once', () => {
  expect(path({ 'a done': 10, 'b yes': 2, 'b no': 8, 'd done': 8 })).toEqual(['a done', 'b no', 'd done'])
})
