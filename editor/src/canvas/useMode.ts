import type { Journey } from '@rekindle/server/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { JourneySearch } from '../shell/searches.ts'

/** What is on screen: the draft, or a published version with its numbers. */
export type Mode = 'draft' | number

/**
 * The address says it; where it does not, a journey whose draft is published opens on its newest version. The choice of
 * the first moment stays: saving the first change must not turn the page over.
 */
export function useMode(journey: Journey): { mode: Mode; choose: (mode: Mode) => void } {
  const { version } = useSearch({ strict: false }) as JourneySearch
  const navigate = useNavigate()
  const newest = newestVersion(journey)?.number
  const [otherwise] = useState<Mode>(journey.published && newest !== undefined ? newest : 'draft')
  const asked = version ?? otherwise
  const known = asked === 'draft' || journey.versions.some(({ number }) => number === asked)
  const choose = useCallback(
    (mode: Mode) =>
      void navigate({
        to: '.',
        search: (before: JourneySearch) => ({ ...before, version: mode, people: undefined }),
        replace: true,
      }),
    [navigate],
  )
  return { mode: known ? asked : 'draft', choose }
}

export const newestVersion = ({ versions }: Journey) =>
  versions.reduce<Journey['versions'][number] | undefined>(
    (best, one) => (best && best.number > one.number ? best : one),
    undefined,
  )
