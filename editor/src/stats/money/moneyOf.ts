import type { Currency, VersionStats } from '@rekindle/server/contract'

/** What reached goals are worth in all goals together, in minor units. */
export interface Money extends Currency {
  sum: number
  beforeAnyMessage: number
  /** By the node whose message came last before the goal. */
  nodes: Readonly<Record<string, number>>
  /** Of the node with most. */
  most: number
  /** Goals met without a value, by reason, most first. */
  unvalued: readonly (readonly [reason: string, count: number])[]
}

type Values = VersionStats['values']

const known = new WeakMap<NonNullable<Values>, Money | undefined>()

/** Nothing where no goal says what it is worth; nor where they say it in several currencies: these are never added. */
export function moneyOf(stats: Pick<VersionStats, 'values'> | undefined): Money | undefined {
  const values = stats?.values
  if (!values) return undefined
  // Every card asks at every tick.
  if (!known.has(values)) known.set(values, addUp(values))
  return known.get(values)
}

function addUp(values: NonNullable<Values>): Money | undefined {
  const worths = Object.values(values)
  const [first] = worths
  if (!first || worths.some(({ currency }) => currency !== first.currency)) return undefined
  const nodes: Record<string, number> = {}
  const unvalued: Record<string, number> = {}
  for (const worth of worths) {
    for (const [node, amount] of Object.entries(worth.nodes)) nodes[node] = (nodes[node] ?? 0) + amount
    for (const [reason, count] of Object.entries(worth.unvalued))
      unvalued[reason] = (unvalued[reason] ?? 0) + count
  }
  const total = (pick: (worth: (typeof worths)[number]) => number) =>
    worths.reduce((all, worth) => all + pick(worth), 0)
  return {
    currency: first.currency,
    digits: first.digits,
    sum: total(({ sum }) => sum),
    beforeAnyMessage: total(({ beforeAnyMessage }) => beforeAnyMessage),
    nodes,
    most: Math.max(0, ...Object.values(nodes)),
    unvalued: Object.entries(unvalued).sort(([, a], [, b]) => b - a),
  }
}
