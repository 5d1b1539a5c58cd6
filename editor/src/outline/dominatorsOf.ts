import type { Way } from './waysOf.ts'

/**
 * The last step that all ways to a step pass through, by step; absent where there is none but the start itself. The method
 * of Cooper, Harvey and Kennedy ("A Simple, Fast Dominance Algorithm", 2001) over steps in reverse postorder.
 */
export function dominatorsOf(
  order: readonly string[],
  ways: ReadonlyMap<string, readonly Way[]>,
  starts: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const rank = new Map(order.map((id, i) => [id, i + 1]))
  const rankOf = (id: string) => rank.get(id) ?? 0
  const before = new Map<number, number[]>(order.map((id, i) => [i + 1, starts.has(id) ? [0] : []]))
  for (const from of order)
    for (const { to } of ways.get(from) ?? [])
      if (to !== undefined) before.get(rankOf(to))?.push(rankOf(from))
  // Rank 0 is before all starts.
  const above: (number | undefined)[] = [0]
  const meet = (a: number, b: number): number => {
    let [x, y] = [a, b]
    while (x !== y) {
      while (x > y) x = above[x] ?? 0
      while (y > x) y = above[y] ?? 0
    }
    return x
  }
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 1; i <= order.length; i++) {
      const known = (before.get(i) ?? []).filter((one) => above[one] !== undefined)
      const next = known.reduce<number | undefined>((a, b) => (a === undefined ? b : meet(a, b)), undefined)
      if (next === above[i]) continue
      above[i] = next
      changed = true
    }
  }
  return new Map(
    order.flatMap((id, i) => {
      const top = above[i + 1]
      const name = top ? order[top - 1] : undefined
      return name === undefined ? [] : [[id, name]]
    }),
  )
}
