import type { NodeStats } from '@rekindle/server/contract'

/** What the colour of a card tells; `none` leaves it white. */
export const heats = ['none', 'dropOff', 'waiting', 'time', 'revenue'] as const
export type Heat = (typeof heats)[number]

/** Those that are shares of who came: the colour is the share itself. */
export const shareHeats = ['dropOff', 'waiting'] as const
export type ShareHeat = (typeof shareHeats)[number]

export const isShareHeat = (heat: Heat): heat is ShareHeat => (shareHeats as readonly Heat[]).includes(heat)

/**
 * The share, 0–1, of those who came to a node: ended there, by an exit, a failure or a way that leads nowhere; or wait
 * there now. Nothing where nobody has come.
 */
export function heatOf(
  heat: ShareHeat,
  stats: NodeStats,
  leadsOn: (port: string) => boolean,
): number | undefined {
  if (stats.entered === 0) return undefined
  if (heat === 'waiting') return (stats.waiting + stats.parked) / stats.entered
  const undrawn = Object.entries(stats.ports).filter(([port]) => !leadsOn(port))
  const ended =
    stats.failed + [...undrawn, ...Object.entries(stats.exited)].reduce((sum, [, count]) => sum + count, 0)
  return ended / stats.entered
}

/** Strength of a colour in per cent for a heat of 0–1: small ones can still be seen. */
export const tintOf = (heat: number): number => Math.round(6 + 40 * Math.sqrt(heat))
