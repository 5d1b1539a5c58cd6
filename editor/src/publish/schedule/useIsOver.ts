import { useWorkspace } from '../../api/session.ts'
import { useNow } from '../../format/useNow.ts'
import { wallTimeOf } from './wallTimes.ts'

/** Whether a local time is over by the clock of the workspace; absent means now, which is never over. */
export function useIsOver(at: string | undefined): boolean {
  const { timeZone } = useWorkspace()
  const now = useNow()
  return at !== undefined && at !== '' && at <= wallTimeOf(now, timeZone)
}
