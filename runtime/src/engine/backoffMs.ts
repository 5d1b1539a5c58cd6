export interface BackoffPlan {
  baseMs: number
  mostMs: number
}

/**
 * How long to wait before the next try: doubled with every try up to the most, and of that a random part between half
 * and all, so that those who failed together don't come back together. `tries` counts from 1; `chance` is in [0, 1).
 */
export function backoffMs(tries: number, { baseMs, mostMs }: BackoffPlan, chance: number): number {
  const full = Math.min(mostMs, baseMs * 2 ** Math.min(tries - 1, 40))
  return Math.round((full * (1 + chance)) / 2)
}
