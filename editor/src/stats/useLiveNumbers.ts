import type { VersionStats } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { StreamState } from '../api/createLine.ts'
import { statsQuery, statsStream } from '../api/drafts.ts'
import { useStream } from '../api/useStream.ts'
import type { NumbersStore } from './createNumbers.ts'

/**
 * Keeps the numbers of a version: asked for once, then told by the server as they change. With a range in the address
 * they wait for those of the range.
 */
export function useLiveNumbers(
  ws: string,
  journey: string,
  version: number | undefined,
  numbers: NumbersStore,
  range: string | undefined,
): StreamState {
  const first = useQuery({ ...statsQuery(ws, journey, version ?? 0), enabled: version !== undefined })
  useEffect(() => {
    const { part, narrow } = numbers.getState()
    if (range !== undefined && part === undefined) narrow('awaited')
  }, [range, numbers])
  useEffect(() => {
    if (version === undefined) numbers.getState().tell(undefined)
    else if (first.data) numbers.getState().tell(first.data)
  }, [version, first.data, numbers])
  const url = version === undefined ? undefined : statsStream(ws, journey, version)
  return useStream<VersionStats>(url, (stats) => numbers.getState().tell(stats))
}
