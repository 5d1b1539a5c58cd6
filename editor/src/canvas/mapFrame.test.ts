import { expect, test } from 'vitest'
import { mapFrame } from './mapFrame.ts'

test('all cards lie on the map, in the middle of it', () => {
  const boxes = [
    { position: { x: -100, y: 50 }, width: 200, height: 100 },
    { position: { x: 1_300, y: 50 }, width: 200, height: 100 },
  ]
  const { scale, x, y } = mapFrame(boxes, { width: 172, height: 104 })
  expect(scale).toBeCloseTo(0.1)
  expect([-100 * scale + x, 1_500 * scale + x]).toEqual([6, 166])
  expect((50 * scale + y + 150 * scale + y) / 2).toBeCloseTo(52)
})

test('a map of nothing is a map all the same', () => {
  expect(mapFrame([], { width: 168, height: 104 })).toEqual({ scale: 1, x: 0, y: 0 })
})
