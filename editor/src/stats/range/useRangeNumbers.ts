import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Instants, type NumbersOf, rangeStatsQuery } from '../../api/numbers.ts'
import { useEditing } from '../../canvas/Editing.ts'

/**
 * Keeps the numbers of a part of time on the cards. They are asked for again with everything that moves by itself; who
 * waits keeps ticking as told. Answers what went wrong, if anything.
 */
export function useRangeNumbers(of: NumbersOf, range: Instants | undefined) {
  const { numbers } = useEditing()
  const { data, error, refetch } = useQuery({
    ...rangeStatsQuery(of, range),
    enabled: range !== undefined,
    placeholderData: keepPreviousData,
  })
  const isNarrowed = range !== undefined
  useEffect(() => {
    numbers.getState().narrow(isNarrowed ? (data ?? 'awaited') : undefined)
  }, [numbers, data, isNarrowed])
  return { error: isNarrowed && !data ? error : null, retry: () => void refetch() }
}
