import type { NodeStats } from '@rekindle/server/contract'

/** People who have passed a node, however: by a port, by an exit, by failing, or to another version. */
export const leftOf = ({ ports, exited, failed, movedOut = 0 }: NodeStats): number =>
  sum(ports) + sum(exited) + failed + movedOut

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0)

/** The groups of people behind "left", biggest first, as the API names them. */
export function groupsOf({ ports, exited, failed }: NodeStats): { show: string; count: number }[] {
  const groups = [
    ...Object.entries(ports).map(([name, count]) => ({ show: `port:${name}`, count })),
    ...Object.entries(exited).map(([reason, count]) => ({ show: `exited:${reason}`, count })),
    { show: 'failed', count: failed },
  ]
  return groups.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
}
