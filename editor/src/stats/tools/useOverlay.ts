import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { JourneySearch } from '../../shell/searches.ts'

type Overlay = Pick<JourneySearch, 'range' | 'compare' | 'run'>

/** What is laid over the drawing, as the address says it, and the way to change it. */
export function useOverlay() {
  const { range, compare, run } = useSearch({ strict: false }) as JourneySearch
  const { ws = '', id: journey = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const change = useCallback(
    (how: Overlay) =>
      void navigate({ to: '.', search: (before: JourneySearch) => ({ ...before, ...how }), replace: true }),
    [navigate],
  )
  return { ws, journey, range, compare, run, change }
}
