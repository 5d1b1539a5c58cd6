/** The hours of the day that begin within [from, to), in order from the first; all of them where no limits are set. */
export function allowedHours(from = '00:00', to = from): number[] {
  const start = minutesOf(from)
  const length = (minutesOf(to) - start + 1_440) % 1_440 || 1_440
  const first = Math.ceil(start / 60)
  const last = Math.ceil((start + length) / 60)
  return Array.from({ length: last - first }, (_, i) => (first + i) % 24)
}

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
