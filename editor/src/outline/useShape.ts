import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { JourneySearch } from '../shell/searches.ts'

/** How the journey is shown. The address says it. */
export type Shape = 'canvas' | 'outline'

let switched = false
/** Whether somebody has just changed how the journey is shown: the focus shall be where it was, told anew. Asked once. */
export function wasSwitched(): boolean {
  const answer = switched
  switched = false
  return answer
}

export function useShape() {
  const { view } = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const shape: Shape = view ?? 'canvas'
  const choose = useCallback(
    (next: Shape) => {
      switched = true
      void navigate({
        to: '.',
        search: (before: JourneySearch) => ({ ...before, view: next === 'outline' ? next : undefined }),
        replace: true,
      })
    },
    [navigate],
  )
  const toggle = useCallback(() => choose(shape === 'outline' ? 'canvas' : 'outline'), [choose, shape])
  return { shape, choose, toggle }
}
