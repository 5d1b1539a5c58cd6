import type { EventRule } from '@rekindle/runtime'

/** How often, as the form asks for it. */
export type CountKind = 'gte' | 'lte' | 'eq' | 'never'

/** The count of a rule in one kind and one number. Without a count, once is meant. */
export function readCount({ count = { gte: 1 } }: EventRule): { kind: CountKind; times: number } {
  if (count.eq === 0 || count.lte === 0) return { kind: 'never', times: 1 }
  if (count.eq !== undefined) return { kind: 'eq', times: count.eq }
  if (count.gte === undefined && count.lte !== undefined) return { kind: 'lte', times: count.lte }
  return { kind: 'gte', times: count.gte ?? 1 }
}

export function countFrom(kind: CountKind, times: number): NonNullable<EventRule['count']> {
  const whole = Math.max(0, Math.round(times))
  return kind === 'never' ? { eq: 0 } : { [kind]: whole }
}
