import type { Rule } from '@rekindle/runtime'
import type { ChangeSegment, NewSegment, Segment, SegmentUses } from '@rekindle/server/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const segmentsQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'segments', 'list'),
    queryFn: ({ signal }) => request<Segment[]>(inWorkspace(ws, 'segments'), { signal }),
    staleTime: 30_000,
  })

/** Where each segment is named; one that nobody names is not in the list. */
export const segmentUsesQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'segments', 'uses'),
    queryFn: ({ signal }) => request<SegmentUses[]>(inWorkspace(ws, 'segment-uses'), { signal }),
  })

/** How many customers a rule fits now. While a new rule is counted, the number before stays. */
export const audienceCountQuery = (ws: string, rule: Rule) =>
  queryOptions({
    queryKey: keys.moving(ws, 'audience', rule),
    queryFn: ({ signal }) =>
      request<{ count: number; at: string }>(inWorkspace(ws, 'audience', 'count'), {
        method: 'POST',
        body: { rule },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    retry: false,
  })

export function useCreateSegment(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewSegment) => request<Segment>(inWorkspace(ws, 'segments'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.still(ws, 'segments') }),
  })
}

export function useChangeSegment(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: ChangeSegment & { id: string }) =>
      request<Segment>(inWorkspace(ws, 'segments', id), { method: 'PUT', body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.still(ws, 'segments') }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'audience') }),
      ]),
  })
}
