import type { Source } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

/** Systems outside that journeys may ask. */
export const sourcesQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'sources'),
    queryFn: ({ signal }) => request<Source[]>(inWorkspace(ws, 'sources'), { signal }),
  })

export interface NewSource {
  id: string
  title: Record<string, string>
  url: string
  header?: { name: string; value: string } | undefined
}

export function useSetUpSource(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewSource) => request<Source>(inWorkspace(ws, 'sources'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.still(ws, 'sources') }),
  })
}

export function useArchiveSource(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<Source[]>(inWorkspace(ws, 'sources', id), { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.still(ws, 'sources') }),
  })
}
