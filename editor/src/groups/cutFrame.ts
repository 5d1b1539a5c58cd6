import type { Box } from './frameGeometry.ts'

/** Room between a card and the line around it. */
const cutPad = 14
const roundness = 16

type Spot = readonly [x: number, y: number]

/**
 * The outline of a frame as an SVG path: a rounded box, from which cards that lie in it and are no members are cut out,
 * so that nobody takes them for such. Members always keep their ground.
 */
export function cutFrame(frame: Box, members: readonly Box[], others: readonly Box[]): string {
  const holes = others.filter((box) => overlaps(frame, box)).map(padded)
  const kept = members.map(padded)
  const xs = linesOf(frame.x, frame.x + frame.width, [...holes, ...kept], ({ x, width }) => [x, x + width])
  const ys = linesOf(frame.y, frame.y + frame.height, [...holes, ...kept], ({ y, height }) => [y, y + height])
  const isIn = (column: number, row: number): boolean => {
    const [left, right, top, bottom] = [xs[column], xs[column + 1], ys[row], ys[row + 1]]
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) return false
    const middle: Spot = [(left + right) / 2, (top + bottom) / 2]
    return kept.some((box) => holds(box, middle)) || !holes.some((box) => holds(box, middle))
  }
  return loopsAround(xs, ys, isIn).map(roundedPath).join(' ')
}

/** Whether a spot lies on the ground of a frame as `cutFrame` draws it: inside, and not where a card of others is cut out. */
export const isOnGround = (
  [x, y]: Spot,
  frame: Box,
  members: readonly Box[],
  others: readonly Box[],
): boolean =>
  holds(frame, [x, y]) &&
  (members.some((box) => holds(padded(box), [x, y])) || !others.some((box) => holds(padded(box), [x, y])))

const padded = ({ x, y, width, height }: Box): Box => ({
  ...{ x: x - cutPad, y: y - cutPad },
  ...{ width: width + 2 * cutPad, height: height + 2 * cutPad },
})

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const holds = ({ x, y, width, height }: Box, [atX, atY]: Spot): boolean =>
  atX > x && atX < x + width && atY > y && atY < y + height

/** Where edges of boxes lie between the ends of the frame. */
function linesOf(from: number, to: number, boxes: readonly Box[], ends: (box: Box) => number[]): number[] {
  const inside = boxes.flatMap(ends).filter((at) => at > from && at < to)
  return [...new Set([from, ...inside, to])].sort((a, b) => a - b)
}

/** Corners of the outlines around all cells that are in, each outline with its cells at the right hand. */
function loopsAround(
  xs: readonly number[],
  ys: readonly number[],
  isIn: (column: number, row: number) => boolean,
): Spot[][] {
  /** Sides of cells by where they begin, as column and row of a corner. */
  const sides = new Map<string, Spot[]>()
  const add = (from: Spot, to: Spot) => sides.set(String(from), [...(sides.get(String(from)) ?? []), to])
  for (let column = 0; column < xs.length - 1; column++)
    for (let row = 0; row < ys.length - 1; row++) {
      if (!isIn(column, row)) continue
      if (!isIn(column, row - 1)) add([column, row], [column + 1, row])
      if (!isIn(column + 1, row)) add([column + 1, row], [column + 1, row + 1])
      if (!isIn(column, row + 1)) add([column + 1, row + 1], [column, row + 1])
      if (!isIn(column - 1, row)) add([column, row + 1], [column, row])
    }
  const loops: Spot[][] = []
  for (let start = [...sides.keys()][0]; start !== undefined; start = [...sides.keys()][0]) {
    const loop: Spot[] = []
    let at = spotOf(start)
    let before: Spot | undefined
    for (let next = take(sides, at, before); next; next = take(sides, at, before)) {
      loop.push(at)
      before = at
      at = next
    }
    loops.push(loop)
  }
  return loops.map((loop) =>
    corners(loop).map(([column, row]): Spot => [xs[column] as number, ys[row] as number]),
  )
}

const spotOf = (key: string): Spot => key.split(',').map(Number) as unknown as Spot

/** The side that goes on from a corner. Where two cells touch by a corner, each keeps its own outline. */
function take(sides: Map<string, Spot[]>, at: Spot, before: Spot | undefined): Spot | undefined {
  const found = sides.get(String(at))
  if (!found) return undefined
  const right: Spot | undefined = before && [at[0] - (at[1] - before[1]), at[1] + (at[0] - before[0])]
  const index = Math.max(
    0,
    found.findIndex((to) => right && to[0] === right[0] && to[1] === right[1]),
  )
  const [next] = found.splice(index, 1)
  if (found.length === 0) sides.delete(String(at))
  return next
}

/** Without the spots on a straight side. */
const corners = (loop: readonly Spot[]): Spot[] =>
  loop.filter(([x, y], i) => {
    const [before, after] = [loop.at(i - 1), loop[(i + 1) % loop.length]]
    return !before || !after || !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y))
  })

/** The outline with its corners rounded, as far as sides are long enough. */
function roundedPath(loop: readonly Spot[]): string {
  const parts = loop.map((corner, i) => {
    const [before, after] = [loop.at(i - 1) ?? corner, loop[(i + 1) % loop.length] ?? corner]
    const radius = Math.min(roundness, length(before, corner) / 2, length(corner, after) / 2)
    const [enter, leave] = [towards(corner, before, radius), towards(corner, after, radius)]
    return `${i === 0 ? 'M' : 'L'}${enter} Q${corner} ${leave}`
  })
  return `${parts.join(' ')} Z`
}

const length = (a: Spot, b: Spot): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])

const towards = ([x, y]: Spot, [toX, toY]: Spot, by: number): Spot => [
  x + Math.sign(toX - x) * by,
  y + Math.sign(toY - y) * by,
]
