import type { DueSpec } from '@rekindle/runtime'
import { withoutUndefined } from '../withoutUndefined.ts'
import type { WaitSettings } from './WaitSettings.ts'

/** When a wait ends by the clock; for an event, when it gives up. */
export function dueSpecOf(settings: WaitSettings): DueSpec {
  const { zone } = settings
  switch (settings.mode) {
    case 'duration': {
      const { for: duration, at, weekdays } = settings
      return withoutUndefined({ kind: 'after' as const, duration, at, weekdays, zone })
    }
    case 'window': {
      const { from, to, weekdays } = settings
      return withoutUndefined({ kind: 'window' as const, from, to, weekdays, zone })
    }
    case 'date': {
      const { attr, offset, before, at } = settings
      return withoutUndefined({ kind: 'date' as const, attr, offset, before, at, zone })
    }
    case 'event':
      return withoutUndefined({ kind: 'after' as const, duration: settings.timeout, zone })
  }
}
