import type { Journey, NewTemplate, Template } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const templatesQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'templates'),
    queryFn: ({ signal }) => request<Template[]>(inWorkspace(ws, 'templates'), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Keeps the draft of a journey to begin others with. */
export function useSaveTemplate(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewTemplate) =>
      request<Template>(inWorkspace(ws, 'templates'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.still(ws, 'templates') }),
  })
}

export function useDeleteTemplate(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<object>(inWorkspace(ws, 'templates', id), { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.still(ws, 'templates') }),
  })
}

export const journeyQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'journey', id),
    queryFn: ({ signal }) => request<Journey>(inWorkspace(ws, 'journeys', id), { signal }),
  })

export interface NewJourney {
  title?: Record<string, string> | undefined
  template?: string | undefined
  flow?: object | undefined
}

export function useCreateJourney(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewJourney) => request<Journey>(inWorkspace(ws, 'journeys'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'journeys') }),
  })
}

/** Deletes a journey that was never published. */
export function useJourneyDeed(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: { id: string; deed: 'delete' }) =>
      request<undefined>(inWorkspace(ws, 'journeys', id), { method: 'DELETE' }),
    onSuccess: (_, { id }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.moving(ws, 'journeys') }),
        client.invalidateQueries({ queryKey: keys.still(ws, 'journey', id) }),
      ]),
  })
}
