import { expect, test } from 'vitest'
import { cutFrame } from './cutFrame.ts'
import type { Box } from './frameGeometry.ts'

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })
const frame = box(0, 0, 600, 400)
const outlines = (path: string) => path.split('Z').filter((part) => part.trim() !== '')
/** How many corners an outline has. */
const cornersOf = (outline: string) => outline.split('Q').length - 1

test('a frame whose cards are all its own is a box', () => {
  const path = cutFrame(frame, [box(40, 60, 248, 80), box(320, 250, 248, 80)], [])
  expect(outlines(path).map(cornersOf)).toEqual([4])
})

test('a stranger in the middle stands in a hole', () => {
  const path = cutFrame(frame, [box(40, 60, 100, 80)], [box(250, 150, 100, 80)])
  expect(outlines(path).map(cornersOf)).toEqual([4, 4])
})

test('a stranger across the edge is cut out of the edge, and one outside changes nothing', () => {
  const across = cutFrame(frame, [box(40, 60, 100, 80)], [box(500, 150, 248, 80)])
  expect(outlines(across).map(cornersOf)).toEqual([8])
  const outside = cutFrame(frame, [box(40, 60, 100, 80)], [box(620, 150, 248, 80)])
  expect(outside).toBe(cutFrame(frame, [box(40, 60, 100, 80)], []))
})

test('a member keeps its ground beside a stranger that touches it', () => {
  const member = box(40, 60, 100, 80)
  const path = cutFrame(frame, [member], [box(130, 60, 100, 80)])
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
  const xs = numbers.filter((_, i) => i % 2 === 0)
  // The hole begins behind the member's own room.
  expect(Math.min(...xs.filter((x) => x > 100 && x < 300))).toBeGreaterThanOrEqual(member.x + member.width)
})
