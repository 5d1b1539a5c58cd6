import type { CommentThread } from '@rekindle/server/contract'
import { useEffect, useRef } from 'react'
import { useReadMentions } from '../api/comments.ts'
import { useSession } from '../api/session.ts'

/** Whoever has a thread before them has read where it speaks to them. */
export function useMentionsRead(ws: string, threads: readonly CommentThread[]): void {
  const { user } = useSession()
  const { mutate } = useReadMentions(ws)
  const told = useRef(new Set<string>())
  const mine = threads
    .flatMap(({ comments }) => comments)
    .filter(({ parts }) => parts.some((part) => 'mention' in part && part.mention === user.id))
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    const fresh = mine.split(' ').filter((id) => id !== '' && !told.current.has(id))
    if (fresh.length === 0) return
    for (const id of fresh) told.current.add(id)
    mutate(fresh)
  }, [mine, mutate])
}
