import type { Series } from '@rekindle/server/contract'
import type { Days } from '../range/rangeInstants.ts'

const dayMs = 86_400_000

/**
 * How many entered a node on each day from the first to the last, or what goals were worth that were credited to it: days of
 * nought are told, too.
 */
export function countsByDay(
  { lines }: Pick<Series, 'lines'>,
  node: string,
  { from, to }: Days,
  kind: 'entered' | 'valued' = 'entered',
): number[] {
  const counts = new Map<string, number>()
  for (const line of lines)
    if (line.node === node && line.kind === kind)
      for (const { local, count } of line.points) counts.set(local, (counts.get(local) ?? 0) + count)
  const days: number[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs)
    days.push(counts.get(new Date(at).toISOString().slice(0, 10)) ?? 0)
  return days
}

/** Within these days, from the first one on which anybody came; no fewer than `least`. */
export function daysSinceFirst(
  { lines }: Pick<Series, 'lines'>,
  node: string,
  { to }: Days,
  least: Days,
): Days {
  const points = lines
    .filter((line) => line.node === node && line.kind === 'entered')
    .flatMap((line) => line.points)
  const days = points.filter(({ count }) => count > 0).map(({ local }) => local)
  return { from: [...days, least.from].sort()[0] ?? least.from, to }
}
