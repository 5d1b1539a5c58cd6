import type { Attended, AttentionExit, OpenedLetter, Operations } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

const seconds = 1_000

/** How many stand still: for the badge. Asked for rarely; a page that changed it asks again. */
export const attentionCountQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'attention', 'count'),
    queryFn: async ({ signal }) => {
      const path = inWorkspace(ws, 'attention')
      const { total } = await request<{ total: number }>(path, { query: { limit: 1 }, signal })
      return total
    },
    refetchInterval: 30 * seconds,
  })

export type Deed = { id: string; do: 'retry' | 'skip' } | ({ id: string; do: 'exit' } & AttentionExit)

/** Decides about somebody who stands still; the engine does it a moment later. */
export function useAttend(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deed: Deed) =>
      request<Attended>(inWorkspace(ws, 'attention', deed.id, deed.do), {
        method: 'POST',
        ...(deed.do === 'exit' ? { body: { reason: deed.reason } } : {}),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'attention') }),
  })
}

/** Puts a skipped item back. */
export function useRestore(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request<Attended>(inWorkspace(ws, 'attention', 'letters', id, 'restore'), { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'attention') }),
  })
}

/** The contents of a skipped item, for whoever may see them; asking is written down. */
export const openLetter = (ws: string, id: string) =>
  request<OpenedLetter>(inWorkspace(ws, 'attention', 'letters', id))

/** How the machines do; again every few seconds while somebody looks. */
export const operationsQuery = (ws: string, hours: number) =>
  queryOptions({
    queryKey: keys.moving(ws, 'operations', hours),
    queryFn: ({ signal }) => request<Operations>(inWorkspace(ws, 'operations'), { query: { hours }, signal }),
    refetchInterval: 5 * seconds,
    placeholderData: (before) => before,
  })
