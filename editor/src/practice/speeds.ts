/** Practice days a second of real time, by the name of the speed. */
export const speeds: Record<string, number> = { hour: 1 / 24, day: 1, week: 7 }

/** Name of the offered speed closest to what the clock has. */
export function nearestSpeed(speed = 1): string {
  const far = (name: string) => Math.abs(Math.log((speeds[name] ?? 1) / speed))
  return Object.keys(speeds).reduce((best, name) => (far(name) < far(best) ? name : best), 'day')
}
