import { addDuration, durationFrom, isoOf, type Reentry } from '@rekindle/runtime'
import { useWorkspace } from '../api/session.ts'
import { useFormat } from '../format/useFormat.ts'
import { useNow } from '../format/useNow.ts'

/** Dates for "who comes in today may come in again from …", by the calendar of the workspace. */
export function useReentryExample(reentry: Reentry): { today: string; again: string; key: string } {
  const format = useFormat()
  const now = useNow()
  const { timeZone } = useWorkspace()
  const time = reentry.kind === 'afterTime' ? durationFrom(reentry.time) : undefined
  const again = time && isoOf(addDuration(Date.parse(now), time, timeZone))
  return {
    today: format.date(now),
    again: again ? format.full(again) : '…',
    key: reentry.kind === 'anyTime' ? reentry.key : '',
  }
}
