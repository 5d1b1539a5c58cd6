/** So many of so many. */
export interface Share {
  count: number
  of: number
}

export interface ShareDifference {
  /** First minus second, −1 to 1. */
  difference: number
  /** Ends of the interval that holds the true difference in 95 of 100 such comparisons. */
  low: number
  high: number
}

const z95 = 1.959_963_985

/**
 * The difference of two independent shares with its 95 % interval, by Newcombe's hybrid score method (Statistics in Medicine 17,
 * 1998, method 10 without continuity correction): it holds for few people and for shares near 0 and 1, where the plain
 * normal interval does not. Both shares are of at least one.
 */
export function differenceOfShares(first: Share, second: Share): ShareDifference {
  const [p, q] = [first.count / first.of, second.count / second.of]
  const [a, b] = [scoreInterval(first), scoreInterval(second)]
  const difference = p - q
  return {
    difference,
    low: difference - Math.hypot(p - a.low, b.high - q),
    high: difference + Math.hypot(a.high - p, q - b.low),
  }
}

/** Wilson's score interval of one share, 95 %. */
function scoreInterval({ count, of }: Share): { low: number; high: number } {
  const p = count / of
  const squared = z95 * z95
  const middle = p + squared / (2 * of)
  const half = z95 * Math.sqrt((p * (1 - p)) / of + squared / (4 * of * of))
  const whole = 1 + squared / of
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) }
}
