import { type Flow, type Registry, upgradeSettings } from '@rekindle/runtime'

/** What a drawing does to people, without what two people would never draw alike: ids, places, notes. */
export interface Meaning {
  title: Flow['title']
  reentry: unknown
  exits: unknown[]
  goals: unknown[]
  /** From the entry on, by the ways out in their order. */
  steps: Step[]
  /** Steps that nobody can reach. */
  loose: number
}

interface Step {
  type: string
  title: string | undefined
  disabled: boolean
  settings: unknown
  /** For each way out, where it leads: the number of a step, or nowhere. */
  ways: (number | null)[]
}

/**
 * Two flows mean the same exactly if their meanings are equal. Of names in several languages the one of `locale` counts: a
 * form shows the name in the language of the screen. A single condition is the same as a group of one, and an event
 * without a count the same as at least once.
 */
export function meaningOf(flow: Flow, registry: Registry, locale: string): Meaning {
  const order = [flow.entry]
  const numberOf = (id: string): number => {
    if (!order.includes(id)) order.push(id)
    return order.indexOf(id)
  }
  const steps: Step[] = []
  for (let at = 0; at < order.length; at++) steps.push(stepAt(order[at] ?? ''))
  const { reentry, exits = [], goals = [] } = flow.settings
  return {
    title: flow.title,
    reentry,
    exits: exits.map(({ when, reason }) => ({ when: plain(when), reason })),
    goals: goals.map(({ id: _, title, ...goal }) => ({ ...(plain(goal) as object), title: title?.[locale] })),
    steps,
    loose: Object.keys(flow.nodes).length - steps.length,
  }

  function stepAt(id: string): Step {
    const node = flow.nodes[id]
    const type = node && registry.get(node.type)
    if (!node || !type) throw new Error(`Node "${id}" of type "${node?.type}" is not known.`)
    const settings: unknown = type.settings.parse(upgradeSettings(type, node))
    const ports = type.ports(settings)
    const names = new Set(ports.map(({ name }) => name))
    return {
      type: node.type,
      title: typeof node.title === 'object' ? node.title[locale] : node.title,
      disabled: node.disabled === true,
      settings: withoutPortIds(plain(settings), names),
      ways: ports.map(({ name }) => {
        const edge = flow.edges.find(({ from, port }) => from === id && port === name)
        return edge ? numberOf(edge.to) : null
      }),
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rules in their shortest form, wherever they stand. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isObject(value)) return value
  const inside = Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])),
  )
  const list = inside.all ?? inside.any
  if (Object.keys(inside).length === 1 && Array.isArray(list) && list.length === 1) return list[0]
  const { count, ...rest } = inside
  return 'event' in inside && isObject(count) && JSON.stringify(count) === '{"gte":1}' ? rest : inside
}

/** Branches and arms name their ports by ids that nobody sees; `ways` tells them by their rank. */
function withoutPortIds(value: unknown, ports: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutPortIds(one, ports))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      key === 'id' && ports.has(String(one)) ? [] : [[key, withoutPortIds(one, ports)]],
    ),
  )
}
