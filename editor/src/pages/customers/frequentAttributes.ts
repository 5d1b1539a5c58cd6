import type { Customer } from '@rekindle/server/contract'

/** What win-back is about goes first, where customers have it. */
const preferred = ['tier', 'reason', 'clv', 'lastVisitAt']
/** Shown in a column of its own. */
const elsewhere = ['name']

/** The attributes most of these customers have, most common first; earlier ones win a tie. */
export function frequentAttributes(
  customers: readonly Pick<Customer, 'attributes'>[],
  most: number,
): { name: string; numeric: boolean }[] {
  const counts = new Map<string, { count: number; numeric: boolean }>()
  for (const { attributes } of customers)
    for (const [name, value] of Object.entries(attributes)) {
      if (elsewhere.includes(name) || value === null || (typeof value === 'object' && !Array.isArray(value)))
        continue
      const seen = counts.get(name) ?? { count: 0, numeric: true }
      counts.set(name, { count: seen.count + 1, numeric: seen.numeric && typeof value === 'number' })
    }
  return [...counts]
    .sort(([a, { count: x }], [b, { count: y }]) => rank(a) - rank(b) || y - x)
    .slice(0, most)
    .map(([name, { numeric }]) => ({ name, numeric }))
}

const rank = (name: string) => {
  const at = preferred.indexOf(name)
  return at < 0 ? preferred.length : at
}
