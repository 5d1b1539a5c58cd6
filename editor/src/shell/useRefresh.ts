import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from '../api/queryClient.ts'

const everyMs = 10_000

/** Asks again for what moves by itself, while somebody looks. */
export function useRefresh(ws: string | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (ws === undefined) return
    const tick = setInterval(() => {
      if (document.visibilityState === 'visible') void client.invalidateQueries({ queryKey: keys.moving(ws) })
    }, everyMs)
    return () => clearInterval(tick)
  }, [client, ws])
}
