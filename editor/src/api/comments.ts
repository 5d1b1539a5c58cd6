import type { Comments, CommentThread, Member, Mentions, NewThread } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from './ApiError.ts'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

/** Threads of a journey as they were when `revision` was. */
export type KnownComments = Required<Comments>

const keyOf = (ws: string, journey: string, ...rest: string[]) => keys.still(ws, 'comments', journey, ...rest)

/** What is said about a journey; where nothing happened since one asked last the answer is a number. */
export const commentsQuery = (ws: string, journey: string, show: 'open' | 'all') =>
  queryOptions({
    queryKey: keyOf(ws, journey, show),
    queryFn: async ({ signal, client, queryKey }): Promise<KnownComments> => {
      const known = client.getQueryData<KnownComments>(queryKey)
      const { revision, threads } = await request<Comments>(
        inWorkspace(ws, 'journeys', journey, 'comments'),
        { query: { show, after: known?.revision }, signal },
      )
      return { revision, threads: threads ?? known?.threads ?? [] }
    },
    // Cut off, one is told so at once, and what is known stays on screen.
    networkMode: 'always',
  })

export const membersQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'members'),
    queryFn: ({ signal }) => request<Member[]>(inWorkspace(ws, 'members'), { signal }),
    staleTime: 60_000,
  })

/** `key`: of what was typed; sent again under it, it is said once. */
export type CommentDeed =
  | ({ do: 'open'; key: string } & NewThread)
  | { do: 'answer'; key: string; thread: string; text: string }
  | { do: 'edit'; comment: string; text: string }
  | { do: 'delete'; comment: string }
  | { do: 'resolve' | 'reopen'; thread: string }

function send(ws: string, journey: string, deed: CommentDeed): Promise<CommentThread | object> {
  const post = { method: 'POST' as const }
  switch (deed.do) {
    case 'open': {
      const { node, text, key } = deed
      const path = inWorkspace(ws, 'journeys', journey, 'comments')
      return request<CommentThread>(path, { ...post, body: { node, text }, idempotencyKey: key })
    }
    case 'answer': {
      const path = inWorkspace(ws, 'threads', deed.thread, 'comments')
      return request<CommentThread>(path, { ...post, body: { text: deed.text }, idempotencyKey: deed.key })
    }
    case 'edit': {
      const path = inWorkspace(ws, 'comments', deed.comment)
      return request<CommentThread>(path, { method: 'PUT', body: { text: deed.text } })
    }
    case 'delete':
      return request<object>(inWorkspace(ws, 'comments', deed.comment), { method: 'DELETE' })
    default:
      return request<CommentThread>(inWorkspace(ws, 'threads', deed.thread, deed.do), post)
  }
}

/** Something else was sent under the same key before: its answer was lost, but it stands. */
export const hadArrived = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'idempotency.mismatch'

/** Says, answers, edits, deletes, resolves; done when the list shows it. */
export function useCommentDeed(ws: string, journey: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deed: CommentDeed) => send(ws, journey, deed),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(ws, journey) }),
    // Perhaps it stands all the same, or what was sent before it.
    onError: (error) => {
      if (error instanceof ApiError) void client.invalidateQueries({ queryKey: keyOf(ws, journey) })
    },
    networkMode: 'always',
  })
}

/** How often one was spoken to and has not looked: for the sign in the top bar. */
export const unreadQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'mentions', 'unread'),
    queryFn: async ({ signal }) => {
      const { unread } = await request<Mentions>(inWorkspace(ws, 'mentions'), { query: { limit: 0 }, signal })
      return unread
    },
  })

export const mentionsQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'mentions', 'list'),
    queryFn: ({ signal }) => request<Mentions>(inWorkspace(ws, 'mentions'), { signal }),
  })

/** Notes that one has read where one was mentioned: in these comments, or everywhere. */
export function useReadMentions(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (comments: readonly string[] | undefined) =>
      request<{ unread: number }>(inWorkspace(ws, 'mentions', 'read'), {
        method: 'POST',
        body: { comments },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'mentions') }),
  })
}
