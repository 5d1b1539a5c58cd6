import type { EventRule } from '@rekindle/runtime'

/** How often, as the form asks for it. */
export type CountKind = 'gte' | 'lte' | 'eq' | 'between' | 'never'
export const countKinds: readonly CountKind[] = ['gte', 'lte', 'between', 'eq', 'never']

export interface Count {
  kind: CountKind
  /** The number, or the lower one of two. */
  times: number
  /** The upper one, where there are two. */
  most: number
}

/** The count of a rule in one kind and its numbers. Without a count, once is meant. */
export function readCount({ count = { gte: 1 } }: EventRule): Count {
  const { gte, lte, eq } = count
  if (eq === 0 || (lte === 0 && !gte)) return { kind: 'never', times: 1, most: 1 }
  if (eq !== undefined) return { kind: 'eq', times: eq, most: eq }
  if (gte !== undefined && lte !== undefined) return { kind: 'between', times: gte, most: lte }
  if (lte !== undefined) return { kind: 'lte', times: lte, most: lte }
  return { kind: 'gte', times: gte ?? 1, most: gte ?? 1 }
}

export function countFrom({ kind, times, most }: Count): NonNullable<EventRule['count']> {
  if (kind === 'never') return { eq: 0 }
  if (kind === 'between') return { gte: whole(times), lte: whole(most) }
  return { [kind]: whole(times) }
}

/** The same numbers asked in another way: two bounds begin with the next number above. */
export const withKind = (count: Count, kind: CountKind): Count =>
  kind === 'between' && count.most <= count.times
    ? { ...count, kind, most: whole(count.times) + 1 }
    : { ...count, kind }

const whole = (count: number): number => Math.max(0, Math.round(count))
