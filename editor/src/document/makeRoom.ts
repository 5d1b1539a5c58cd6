import type { Flow } from '@rekindle/runtime'
import { type Point, stepAcross, stepDown } from './Point.ts'

/** A place for a card between two others, and where those behind it go so that none lies under it. */
export interface Room {
  at: Point
  moves: ReadonlyMap<string, Point>
}

/**
 * Room between a node and one it leads to. Where the gap is too small, the second one and all that people reach from it
 * make way to the right; a line that leads back moves nobody.
 */
export function makeRoom(flow: Flow, from: string, to: string): Room {
  const [x, y] = flow.layout?.[from] ?? [0, 0]
  const [nextX, nextY] = flow.layout?.[to] ?? [x + stepAcross, y]
  const by = x + 2 * stepAcross - nextX
  const leadsBack = nextX <= x
  const behind = leadsBack || by <= 0 ? [] : reachedFrom(flow, to, from)
  const moves = new Map<string, Point>()
  for (const id of behind) {
    const place = flow.layout?.[id]
    if (place && place[0] >= nextX) moves.set(id, [place[0] + by, place[1]])
  }
  const others = Object.entries(flow.layout ?? {}).map(([id, place]) => moves.get(id) ?? place)
  const isTaken = ([a, b]: Point) =>
    others.some(([otherX, otherY]) => Math.abs(otherX - a) < 250 && Math.abs(otherY - b) < 96)
  let at: Point = leadsBack || by > 0 ? [x + stepAcross, leadsBack ? y : nextY] : [(x + nextX) / 2, nextY]
  while (isTaken(at)) at = [at[0], at[1] + stepDown]
  return { at, moves }
}

/** Everything that people can come to from a node, itself too, without passing another. */
function reachedFrom(flow: Flow, start: string, without: string): Set<string> {
  const next = new Map<string, string[]>()
  for (const { from, to } of flow.edges) next.set(from, [...(next.get(from) ?? []), to])
  const seen = new Set<string>()
  const queue = [start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === without || seen.has(id)) continue
    seen.add(id)
    queue.push(...(next.get(id) ?? []))
  }
  return seen
}
