import type { DueSpec } from '@rekindle/runtime'
import { withoutUndefined } from '../withoutUndefined.ts'
import type { WaitSettings } from './WaitSettings.ts'

/** What shows when somebody is about, where nothing else is named. */
export const activityEvents = ['message.opened', 'message.clicked', 'page.viewed', 'order.paid'] as const

/** When a wait ends by the clock; for an event or a rule, when it gives up. */
export function dueSpecOf(settings: WaitSettings): DueSpec {
  const { zone } = settings
  switch (settings.mode) {
    case 'duration': {
      const { for: duration, at, weekdays } = settings
      return withoutUndefined({ kind: 'after' as const, duration, at, weekdays, zone })
    }
    case 'window': {
      const { from, to, weekdays, spread } = settings
      return withoutUndefined({ kind: 'window' as const, from, to, weekdays, zone, spread })
    }
    case 'date': {
      const { attr, offset, before, at, spread } = settings
      return withoutUndefined({ kind: 'date' as const, attr, offset, before, at, zone, spread })
    }
    case 'bestHour': {
      const { mode, events = activityEvents, ...rest } = settings
      return withoutUndefined({ kind: mode, events: [...events], ...rest })
    }
    case 'event':
    case 'rule':
      return withoutUndefined({ kind: 'after' as const, duration: settings.timeout, zone })
  }
}
