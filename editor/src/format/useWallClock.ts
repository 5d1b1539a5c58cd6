import { useEffect, useState } from 'react'

const tickMs = 30_000

/** The time of the machine: what people did to a journey, unlike what customers do, happens then. */
export function useWallClock(running = true): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    if (!running) return
    const tick = setInterval(() => setNow(new Date().toISOString()), tickMs)
    return () => clearInterval(tick)
  }, [running])
  return now
}
