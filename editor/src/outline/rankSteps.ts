import type { Way } from './waysOf.ts'

/**
 * Steps in reverse postorder from `starts`: a step comes after everything that leads to it, loops apart, and the ways out
 * of a step come in their order. What is not reached is left out.
 */
export function rankSteps(starts: readonly string[], ways: ReadonlyMap<string, readonly Way[]>): string[] {
  const done: string[] = []
  const seen = new Set<string>()
  const targets = (id: string) => (ways.get(id) ?? []).flatMap(({ to }) => to ?? []).reverse()
  // Without recursion: a journey of 2,000 steps in a row is as deep.
  for (const start of [...starts].reverse()) {
    if (seen.has(start)) continue
    seen.add(start)
    const stack = [{ id: start, left: targets(start) }]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = top.left.shift()
      if (to === undefined) {
        done.push(top.id)
        stack.pop()
      } else if (!seen.has(to)) {
        seen.add(to)
        stack.push({ id: to, left: targets(to) })
      }
    }
  }
  return done.reverse()
}
