import type { Customer } from '@rekindle/server/contract'

/** The attributes most of these customers have, most common first; earlier ones win a tie. */
export function frequentAttributes(
  customers: readonly Pick<Customer, 'attributes'>[],
  most: number,
): { name: string; numeric: boolean }[] {
  const counts = new Map<string, { count: number; numeric: boolean }>()
  for (const { attributes } of customers)
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || (typeof value === 'object' && !Array.isArray(value))) continue
      const seen = counts.get(name) ?? { count: 0, numeric: true }
      counts.set(name, { count: seen.count + 1, numeric: seen.numeric && typeof value === 'number' })
    }
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, most)
    .map(([name, { numeric }]) => ({ name, numeric }))
}
