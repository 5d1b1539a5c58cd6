const dayMs = 86_400_000

/** `2026-03-09T08:30`: what a clock in the zone shows at that instant. */
export function wallTimeOf(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
  return parts.replace(' ', 'T').slice(0, 16)
}

/** Nine o'clock on the next day of the zone's calendar. */
export const nextMorning = (at: string, timeZone: string): string =>
  new Date(Date.parse(`${wallTimeOf(at, timeZone).slice(0, 10)}T09:00Z`) + dayMs).toISOString().slice(0, 16)
