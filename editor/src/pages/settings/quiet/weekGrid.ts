/** Seven days from Monday on of 24 hours each: whether nothing is sent then. */
export type WeekGrid = readonly (readonly boolean[])[]

/** Hours of a day or night, on the weekdays on which they begin; every day when these are absent. */
export interface Hours {
  from: string
  to: string
  weekdays?: number[] | undefined
}

const days = [1, 2, 3, 4, 5, 6, 7]

/** The hours as a grid. A window that begins or ends within an hour takes the whole of it: no message leaves too early. */
export function gridFrom(windows: readonly Hours[]): WeekGrid {
  const grid = days.map(() => Array.from({ length: 24 }, () => false))
  for (const { from, to, weekdays } of windows) {
    const start = Number(from.slice(0, 2))
    const end = Number(to.slice(0, 2)) + (to.endsWith(':00') ? 0 : 1)
    const length = from > to ? 24 - start + end : end - start
    for (const day of weekdays ?? days)
      for (let hour = start; hour < start + length; hour++) {
        const row = grid[(day - 1 + Math.floor(hour / 24)) % 7]
        if (row) row[hour % 24] = true
      }
  }
  return grid
}

/** The grid as few windows: nights are one window each, days that are alike share one. */
export function windowsFrom(grid: WeekGrid): Hours[] {
  const byHours = new Map<string, number[]>()
  const note = (from: number, to: number, day: number) => {
    const key = `${clock(from)} ${clock(to)}`
    byHours.set(key, [...(byHours.get(key) ?? []), day])
  }
  const runs = grid.map(runsOf)
  for (const [i, today] of runs.entries()) {
    const morning = runs[(i + 1) % 7]?.[0]
    const evening = runs[(i + 6) % 7]?.at(-1)
    for (const [from, to] of today) {
      // A morning that goes on from the evening before is written with it.
      if (from === 0 && evening && isNight(evening, [from, to])) continue
      if (from === 0 && to === 24) {
        note(0, 12, i + 1)
        note(12, 24, i + 1)
      } else if (morning && isNight([from, to], morning)) note(from, morning[1], i + 1)
      else note(from, to, i + 1)
    }
  }
  return [...byHours].map(([key, weekdays]) => {
    const [from = '', to = ''] = key.split(' ')
    return { from, to, ...(weekdays.length === 7 ? {} : { weekdays }) }
  })
}

type Run = readonly [from: number, to: number]

/** An evening and the morning after that are shorter than a day together. */
const isNight = (evening: Run, morning: Run): boolean =>
  evening[1] === 24 && evening[0] > 0 && morning[0] === 0 && morning[1] < 24 && morning[1] < evening[0]

function runsOf(row: readonly boolean[]): Run[] {
  const runs: Run[] = []
  let from = 0
  for (let hour = 0; hour <= 24; hour++) {
    if (row[hour] && !row[hour - 1]) from = hour
    if (!row[hour] && row[hour - 1]) runs.push([from, hour])
  }
  return runs
}

const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`
