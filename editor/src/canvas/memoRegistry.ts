import type { AnyNodeType, NodeCheckContext, Problem, Registry } from '@rekindle/runtime'

type Parsed = ReturnType<AnyNodeType['settings']['safeParse']>
interface Checked {
  node: string
  flow: NodeCheckContext['flow']
  problems: Problem[]
}

/**
 * The same node types, remembering what they said of settings they have seen: after a stroke in one form only that
 * node is read and checked again. Settings are compared by identity, which holds because drawings are never mutated.
 */
export function memoRegistry(registry: Registry): Registry {
  return new Map([...registry].map(([name, type]) => [name, memoType(type)]))
}

function memoType(type: AnyNodeType): AnyNodeType {
  const parsed = new WeakMap<object, Parsed>()
  const safeParse = (value: unknown): Parsed => {
    if (typeof value !== 'object' || value === null) return type.settings.safeParse(value)
    const known = parsed.get(value) ?? type.settings.safeParse(value)
    parsed.set(value, known)
    return known
  }
  const settings = Object.create(type.settings, {
    safeParse: { value: safeParse },
  }) as AnyNodeType['settings']
  const { check } = type
  return check ? { ...type, settings, check: memoCheck(check) } : { ...type, settings }
}

function memoCheck(check: NonNullable<AnyNodeType['check']>): NonNullable<AnyNodeType['check']> {
  const checked = new WeakMap<object, Checked>()
  return (settings, cx) => {
    const known = checked.get(settings)
    if (known && known.node === cx.node && known.flow === cx.flow) return known.problems
    const problems = check(settings, cx)
    checked.set(settings, { ...cx, problems })
    return problems
  }
}
