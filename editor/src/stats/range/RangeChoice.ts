/** A part of time as the address names it: the last days up to today, or from one day to another, both included. */
export type RangeChoice = { days: number } | { from: string; to: string }

/** Offered by name; any other number of days may stand in the address. */
export const presets = { today: 1, '7d': 7, '30d': 30 } as const
export type Preset = keyof typeof presets

const day = /^\d{4}-\d{2}-\d{2}$/

/** Reads `today`, `7d` or `2026-03-01..2026-03-09`; nothing of what it does not know. */
export function readRange(text: string | undefined): RangeChoice | undefined {
  if (text === undefined) return undefined
  if (text === 'today') return { days: 1 }
  const days = /^(\d{1,3})d$/.exec(text)?.[1]
  if (days !== undefined) return Number(days) > 0 ? { days: Number(days) } : undefined
  const [from = '', to = '', ...more] = text.split('..')
  return isDay(from) && isDay(to) && more.length === 0 && from <= to ? { from, to } : undefined
}

export const formatRange = (choice: RangeChoice): string =>
  'from' in choice ? `${choice.from}..${choice.to}` : choice.days === 1 ? 'today' : `${choice.days}d`

/** A day that exists: the thirtieth of February does not. */
function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}
