import { useQuery } from '@tanstack/react-query'
import { practiceQuery } from '../api/practice.ts'
import { useWorkspace } from '../api/session.ts'
import { useWallClock } from './useWallClock.ts'

/** The time in this workspace, as ISO text: the pushed clock in practice, the wall clock in a live one. */
export function useNow(): string {
  const { id, mode } = useWorkspace()
  const practice = useQuery({ ...practiceQuery(id), enabled: mode === 'practice' })
  const wall = useWallClock(mode === 'live')
  const { now } = useWorkspace()
  return mode === 'live' ? wall : (practice.data?.now ?? now)
}
