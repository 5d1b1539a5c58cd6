import { cronFault, nextOccurrences, rruleFault, scheduleOf } from '@rekindle/runtime'
import type { SegmentTrigger } from './SegmentTrigger.ts'

/** The next five instants at which a schedule looks; nothing while it is half typed. */
export function scheduleDates(trigger: SegmentTrigger, now: number, zone: string): number[] | undefined {
  const schedule = scheduleOf(trigger)
  if (!schedule) return undefined
  if (schedule.kind === 'cron' && cronFault(schedule.cron)) return undefined
  if (schedule.kind === 'rrule' && rruleFault(schedule.rrule, schedule.starts)) return undefined
  return nextOccurrences(schedule, now, zone, 5)
}
