/** No flow people draw comes near this; hostile nesting would overflow the stack of any walker. */
export const deepest = 64

/**
 * Levels of nesting, counted without recursion and no further than `deepest` + 1. Each level is a set: a value that holds
 * itself twice would otherwise double at every level.
 */
export function depthOf(value: unknown): number {
  let level = new Set<object>(isObject(value) ? [value] : [])
  for (let depth = 0; depth <= deepest; depth++) {
    const next = new Set<object>()
    for (const one of level) for (const child of Object.values(one)) if (isObject(child)) next.add(child)
    if (next.size === 0) return depth + 1
    level = next
  }
  return deepest + 1
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
