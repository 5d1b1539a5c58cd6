import type { Series } from '@rekindle/server/contract'
import type { Days } from '../range/rangeInstants.ts'

const dayMs = 86_400_000

/** How many entered a node on each day from the first to the last: days of nought are told, too. */
export function countsByDay({ lines }: Pick<Series, 'lines'>, node: string, { from, to }: Days): number[] {
  const points = lines.find((line) => line.node === node && line.kind === 'entered')?.points ?? []
  const counts = new Map(points.map(({ local, count }) => [local, count]))
  const days: number[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs)
    days.push(counts.get(new Date(at).toISOString().slice(0, 10)) ?? 0)
  return days
}
