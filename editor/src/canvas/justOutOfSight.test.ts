import { expect, test } from 'vitest'
import { justOutOfSight } from './justOutOfSight.ts'

const box = (id: string, x: number, y: number) => ({ id, position: { x, y }, width: 100, height: 50 })
const ids = (boxes: { id: string }[]) => boxes.map(({ id }) => id)

test('what comes into sight next stands first, what is in sight needs nothing', () => {
  const boxes = [
    box('far right', 3_000, 0),
    box('here', 10, 10),
    box('right', 1_100, 0),
    box('half in', 950, 0),
  ]
  const sight = { width: 1_000, height: 500, transform: [0, 0, 1] as const }
  expect(ids(justOutOfSight(boxes, sight))).toEqual(['right', 'far right'])
})

test('half a window below is nearer than a window to the right, whatever the zoom', () => {
  const boxes = [box('right', 4_200, 0), box('below', 0, 1_500)]
  const sight = { width: 1_000, height: 500, transform: [0, 0, 0.5] as const }
  expect(ids(justOutOfSight(boxes, sight))).toEqual(['below', 'right'])
})
