import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { practiceQuery } from '../api/practice.ts'
import { useWorkspace } from '../api/session.ts'

const tickMs = 30_000

/** The time in this workspace, as ISO text: the pushed clock in practice, the wall clock in a live one. */
export function useNow(): string {
  const { id, mode } = useWorkspace()
  const practice = useQuery({ ...practiceQuery(id), enabled: mode === 'practice' })
  const wall = useWallClock(mode === 'live')
  const { now } = useWorkspace()
  return mode === 'live' ? wall : (practice.data?.now ?? now)
}

function useWallClock(running: boolean): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    if (!running) return
    const tick = setInterval(() => setNow(new Date().toISOString()), tickMs)
    return () => clearInterval(tick)
  }, [running])
  return now
}
