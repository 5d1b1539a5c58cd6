import type { Flow } from '@rekindle/runtime'
import { type Point, stepAcross, stepDown } from '../document/Point.ts'

/** A free place to the right of a node, further down when others lie there. */
export function placeAfter(flow: Flow, id: string): Point {
  const [x, y] = flow.layout?.[id] ?? [0, 0]
  const taken = Object.values(flow.layout ?? {})
  const lies = (at: Point) => taken.some(([a, b]) => Math.abs(a - at[0]) < 220 && Math.abs(b - at[1]) < 96)
  let place: Point = [x + stepAcross, y]
  while (lies(place)) place = [place[0], place[1] + stepDown]
  return place
}
