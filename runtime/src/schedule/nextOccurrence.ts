import type { Instant } from '../time/Instant.ts'
import type { WallMs } from '../time/wallClock.ts'
import { parseWallTime } from '../time/wallTime.ts'
import { localIso, wallTimeOn, wallToInstant, weekdayOf } from '../time/zone.ts'
import { cronTimes } from './cronTimes.ts'
import { rruleTimes } from './rruleTimes.ts'
import type { Schedule } from './Schedule.ts'
import type { NextWall } from './wallTimes.ts'

const hourMs = 3_600_000

/** No clock of the world was ever turned by more than this, but for the day Samoa left out. */
const turnMs = 3 * hourMs

/**
 * The first time of a schedule later than `after`. By the wall clock of its zone: a time the clock leaves out is met
 * as much later (02:30 → 03:30), one it shows twice is met the first time only.
 */
export function nextOccurrence(
  schedule: Schedule,
  after: Instant,
  workspaceZone: string,
): Instant | undefined {
  const zone = schedule.zone ?? workspaceZone
  if (schedule.kind === 'schedule') return nextDaily(schedule, after, zone)
  const times =
    schedule.kind === 'cron' ? cronTimes(schedule.cron) : rruleTimes(schedule.rrule, schedule.starts)
  return nextByClock(times, after, zone)
}

/** The next `count` times, for people to read. */
export function nextOccurrences(schedule: Schedule, after: Instant, zone: string, count: number): Instant[] {
  const found: Instant[] = []
  for (let at = nextOccurrence(schedule, after, zone); at !== undefined && found.length < count; ) {
    found.push(at)
    at = nextOccurrence(schedule, at, zone)
  }
  return found
}

function nextDaily(
  { at, weekdays }: Schedule & { kind: 'schedule' },
  after: Instant,
  zone: string,
): Instant | undefined {
  const time = parseWallTime(at)
  for (let day = 0; day < 9; day++) {
    const then = wallTimeOn(after, time, zone, day)
    if (then > after && (weekdays?.includes(weekdayOf(then, zone)) ?? true)) return then
  }
  return undefined
}

/** Where a clock is turned, a later wall time may be an earlier instant: all that lie near are looked at. */
function nextByClock(times: NextWall, after: Instant, zone: string): Instant | undefined {
  let first: { wall: WallMs; at: Instant } | undefined
  let wall = times(wallOf(after, zone) - turnMs)
  while (wall !== undefined && (!first || wall <= first.wall + turnMs)) {
    const at = wallToInstant(isoOfWall(wall), zone)
    if (at > after && (!first || at < first.at)) first = { wall: first?.wall ?? wall, at }
    wall = times(wall)
  }
  return first?.at
}

const wallOf = (at: Instant, zone: string): WallMs => Date.parse(`${localIso(at, zone).slice(0, 19)}Z`)
const isoOfWall = (wall: WallMs): string => new Date(wall).toISOString().slice(0, 19)
