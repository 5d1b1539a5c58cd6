/** Lets so many through a second, with a burst of twice as many, each key by itself. */
export interface RateLimit {
  /** 0: come in. Otherwise the seconds, at least one, after which there is room again. */
  take: (key: string) => number
}

const mostKeys = 10_000

/**
 * Token buckets in the memory of this process: two servers let twice as much through. `clock` is in milliseconds
 * and only goes forward.
 */
export function createRateLimit(perSecond: number, clock: () => number): RateLimit {
  const burst = Math.max(1, perSecond * 2)
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take(key) {
      const now = clock()
      const bucket = buckets.get(key) ?? { tokens: burst, at: now }
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
      bucket.at = now
      if (buckets.size >= mostKeys && !buckets.has(key)) buckets.clear()
      buckets.set(key, bucket)
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond))
      bucket.tokens -= 1
      return 0
    },
  }
}
