import { expect, test } from 'vitest'
import { alignBoxes, alignments, type NamedBox } from './alignBoxes.ts'

const box = (id: string, x: number, y: number, width = 100, height = 40): NamedBox => ({
  ...{ id, x, y },
  ...{ width, height },
})
const three = [box('a', 0, 0), box('b', 140, 300, 60), box('c', 500, 80, 100, 100)]
const xs = (places: Map<string, readonly [number, number]>) =>
  Object.fromEntries([...places].map(([id, [x]]) => [id, x]))
const ys = (places: Map<string, readonly [number, number]>) =>
  Object.fromEntries([...places].map(([id, [, y]]) => [id, y]))

test('boxes come in line at an edge or in the middle of the box around them', () => {
  expect(xs(alignBoxes(three, 'left'))).toEqual({ a: 0, b: 0, c: 0 })
  expect(xs(alignBoxes(three, 'right'))).toEqual({ a: 500, b: 540, c: 500 })
  expect(xs(alignBoxes(three, 'centre'))).toEqual({ a: 250, b: 270, c: 250 })
  expect(ys(alignBoxes(three, 'top'))).toEqual({ a: 0, b: 0, c: 0 })
  expect(ys(alignBoxes(three, 'bottom'))).toEqual({ a: 300, b: 300, c: 240 })
  expect(ys(alignBoxes(three, 'middle'))).toEqual({ a: 150, b: 150, c: 120 })
})

test('the outermost stay and the gaps between neighbours become equal', () => {
  expect(xs(alignBoxes(three, 'gapsAcross'))).toEqual({ a: 0, b: 270, c: 500 })
  expect(ys(alignBoxes(three, 'gapsAcross'))).toEqual({ a: 0, b: 300, c: 80 })
  expect(ys(alignBoxes(three, 'gapsDown'))).toEqual({ a: 0, c: 120, b: 300 })
})

test('boxes that are in line already stay, and too few of them do too', () => {
  for (const how of alignments) {
    const once = alignBoxes(three, how)
    const moved = three.map((one) => {
      const [x = one.x, y = one.y] = once.get(one.id) ?? []
      return { ...one, x, y }
    })
    expect([...alignBoxes(moved, how)].sort()).toEqual([...once].sort())
    expect(alignBoxes(three.slice(0, 1), how).size).toBe(0)
  }
  expect(alignBoxes(three.slice(0, 2), 'gapsDown').size).toBe(0)
})
