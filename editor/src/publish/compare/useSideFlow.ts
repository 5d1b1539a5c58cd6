import { Flow } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { versionQuery } from '../../api/drafts.ts'
import { placed } from '../../document/placed.ts'
import type { Side } from './sides.ts'

interface SideFlow {
  flow: Flow | undefined
  error: unknown
  retry: () => void
}

/** The drawing of a side: the draft as it is on screen, saved or not, or a published version. */
export function useSideFlow(ws: string, journey: string, side: Side, draft: Flow): SideFlow {
  const number = side === 'draft' ? 0 : side
  const { data, error, refetch } = useQuery({ ...versionQuery(ws, journey, number), enabled: number > 0 })
  // Versions of earlier releases are read as today's.
  const published = useMemo(
    () => (data ? placed(Flow.safeParse(data.flow).data ?? data.flow) : undefined),
    [data],
  )
  return { flow: side === 'draft' ? draft : published, error, retry: () => void refetch() }
}
