import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { commentsQuery, type KnownComments } from '../api/comments.ts'
import { usePresence } from '../presence/Presence.ts'

/** How often one looks for what others said, while the page is in sight; and where the server tells it anyway. */
const lookMs = 4_000
const rarelyMs = 20_000

/** What is said about a journey: fetched when the server tells that somebody spoke, and looked for where nobody tells. */
export function useComments(
  ws: string,
  journey: string,
  show: 'open' | 'all',
): UseQueryResult<KnownComments> {
  const isTold = usePresence((presence) => presence.isTold)
  const commented = usePresence((presence) => presence.commented)
  const query = useQuery({
    ...commentsQuery(ws, journey, show),
    refetchInterval: isTold ? rarelyMs : lookMs,
  })
  const { refetch } = query
  const known = query.data?.revision
  const missed = known !== undefined && commented > known ? commented : 0
  useEffect(() => {
    if (missed > 0) void refetch()
  }, [missed, refetch])
  // What was said before one listened was told to nobody.
  useEffect(() => {
    if (isTold) void refetch()
  }, [isTold, refetch])
  return query
}
