import type { PracticeClock } from '@rekindle/server/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { StreamState } from '../api/createLine.ts'
import { practiceQuery } from '../api/practice.ts'
import { keys } from '../api/queryClient.ts'
import { inWorkspace } from '../api/request.ts'
import { useStream } from '../api/useStream.ts'

const refreshMs = 1_500

/** The clock as the server tells it; whatever moves with it is asked for again, at most every 1.5 s. */
export function usePracticeClock(ws: string): { clock: PracticeClock | undefined; stream: StreamState } {
  const client = useQueryClient()
  const { data: clock } = useQuery(practiceQuery(ws))
  const refresh = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stream = useStream<PracticeClock>(inWorkspace(ws, 'practice', 'stream'), (next) => {
    const before = client.getQueryData(practiceQuery(ws).queryKey)
    client.setQueryData(practiceQuery(ws).queryKey, next)
    if (before?.now === next.now) return
    refresh.current ??= setTimeout(() => {
      refresh.current = undefined
      void client.invalidateQueries({ queryKey: keys.moving(ws) })
    }, refreshMs)
  })
  useEffect(
    () => () => {
      clearTimeout(refresh.current)
      refresh.current = undefined
    },
    [],
  )
  return { clock, stream }
}
