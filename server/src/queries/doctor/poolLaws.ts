import type { Comparison } from './Comparison.ts'
import type { Ledger, StateCount } from './Ledger.ts'

const states = ['reserved', 'issued', 'redeemed', 'expired'] as const

/** What is gone from stock stands in the grants; and once no mail is under way, customers hold what was granted. */
export function poolLaws({ pools, grants, holdings }: Ledger): Comparison[] {
  const countOf = (rows: readonly StateCount[], pool: string, state: string) =>
    rows.find((row) => row.pool === pool && row.state === state)?.count ?? 0
  return pools.flatMap((pool): Comparison[] => {
    const granted = states.reduce((sum, state) => sum + countOf(grants, pool.id, state), 0)
    const place = pool.id
    const total = pool.free + states.reduce((sum, state) => sum + pool[state], 0)
    return [
      { law: 'pool', place, expected: pool.stock, actual: total },
      { law: 'pool', place: `${place} free`, expected: pool.stock - granted, actual: pool.free },
      ...states.map(
        (state): Comparison => ({
          law: 'pool',
          place: `${place} ${state}`,
          expected: countOf(grants, pool.id, state),
          actual: pool[state],
        }),
      ),
      ...(pool.underWay ? [] : states).map(
        (state): Comparison => ({
          law: 'holdings',
          place: `${place} ${state}`,
          expected: countOf(grants, pool.id, state),
          actual: countOf(holdings, pool.id, state),
        }),
      ),
    ]
  })
}
