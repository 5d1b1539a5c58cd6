import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { JourneySearch } from '../../shell/searches.ts'
import { formatSides, parseSides, type Sides } from './sides.ts'

/** Which two drawings are compared: the address says it, so that the way back leads back and a colleague sees the same. */
export function useCompare(): { sides: Sides | undefined; compare: (sides: Sides | undefined) => void } {
  const { diff } = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const compare = useCallback(
    (sides: Sides | undefined) =>
      void navigate({
        to: '.',
        search: (before: JourneySearch) => ({ ...before, diff: sides && formatSides(sides) }),
        replace: diff !== undefined,
      }),
    [navigate, diff],
  )
  return { sides: parseSides(diff), compare }
}
