import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { JourneySearch } from '../shell/searches.ts'

/** How the journey is shown. The address says it. */
export type Shape = 'canvas' | 'outline'

export function useShape() {
  const { view } = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const shape: Shape = view ?? 'canvas'
  const choose = useCallback(
    (next: Shape) =>
      void navigate({
        to: '.',
        search: (before: JourneySearch) => ({ ...before, view: next === 'outline' ? next : undefined }),
        replace: true,
      }),
    [navigate],
  )
  const toggle = useCallback(() => choose(shape === 'outline' ? 'canvas' : 'outline'), [choose, shape])
  return { shape, choose, toggle }
}
