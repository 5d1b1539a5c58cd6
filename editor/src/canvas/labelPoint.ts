/** How far behind its port the number of an edge stands. */
const distance = 46
const steps = 24

/** A place on a cubic curve close to its start, in the middle of short ones: numbers stay beside the port they count. */
export function labelPoint(path: string): [x: number, y: number] {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = (
    path.match(/-?[\d.]+(e-?\d+)?/g) ?? []
  ).map(Number)
  const at = (t: number): [number, number] => {
    const u = 1 - t
    const [a, b, c, d] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3]
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]
  }
  let gone = 0
  let [x, y] = [x0, y0]
  for (let step = 1; step <= steps / 2; step++) {
    const [nextX, nextY] = at(step / steps)
    gone += Math.hypot(nextX - x, nextY - y)
    ;[x, y] = [nextX, nextY]
    if (gone >= distance) break
  }
  return [x, y]
}
