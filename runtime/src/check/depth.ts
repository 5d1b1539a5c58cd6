/** No flow people draw comes near this; hostile nesting would overflow the stack of any walker. */
export const deepest = 64

/** Levels of nesting, counted without recursion and no further than `deepest` + 1. */
export function depthOf(value: unknown): number {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= deepest; depth++) {
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue
      for (const child of Object.values(one))
        if (typeof child === 'object' && child !== null) next.push(child)
    }
    if (next.length === 0) return depth + 1
    level = next
  }
  return deepest + 1
}
