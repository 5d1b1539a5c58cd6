import type { Stay } from '@rekindle/runtime'
import { lengthOf } from '../words/lengthOf.ts'
import type { WaitSettings } from './WaitSettings.ts'

const dayMs = 86_400_000

/** From the shortest to the longest wait of those who leave by a port. */
export function waitLasts(settings: WaitSettings, port: string): Stay {
  switch (settings.mode) {
    case 'duration': {
      const least = lengthOf(settings.for)
      return { least, most: least + slack(settings.at !== undefined, settings.weekdays) }
    }
    case 'window':
    case 'bestHour':
      return { least: 0, most: slack(true, settings.weekdays) + lengthOf(settings.spread ?? '') }
    case 'date':
      return { least: 0, most: port === 'done' ? Number.POSITIVE_INFINITY : 0 }
    case 'event':
    case 'rule': {
      const most = lengthOf(settings.timeout)
      return { least: port === 'timeout' ? most : 0, most }
    }
  }
}

/** How much later than it could be a time of day and a choice of weekdays may make it. */
function slack(atTime: boolean, weekdays: readonly number[] | undefined): number {
  const days = new Set(weekdays)
  if (days.size === 0 || days.size === 7) return atTime ? dayMs : 0
  let longest = 0
  for (const from of days) {
    let gap = 1
    while (!days.has(((from - 1 + gap) % 7) + 1)) gap += 1
    longest = Math.max(longest, gap)
  }
  return (atTime ? longest : longest - 1) * dayMs
}
