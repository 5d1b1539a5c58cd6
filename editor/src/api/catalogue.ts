import type { Catalogue } from '@rekindle/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

/** Names and values to offer while somebody writes a rule or copy; they change slowly. */
export const catalogueQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'catalogue'),
    queryFn: ({ signal }) => request<Catalogue>(inWorkspace(ws, 'catalogue'), { signal }),
    staleTime: 60_000,
    retry: false,
  })
