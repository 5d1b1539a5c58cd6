import type { Flow } from '@rekindle/runtime'
import type { Story } from '@rekindle/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const storyQuery = (ws: string, run: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'runs', run),
    queryFn: ({ signal }) => request<Story>(inWorkspace(ws, 'runs', run), { signal }),
  })

export interface PublishedVersion {
  number: number
  flow: Flow
  publishedAt: string
  publishedBy: string
}

/** One published version; it never changes. */
export const versionQuery = (ws: string, journey: string, number: number) =>
  queryOptions({
    queryKey: keys.still(ws, 'journey', journey, 'version', number),
    queryFn: ({ signal }) =>
      request<PublishedVersion>(inWorkspace(ws, 'journeys', journey, 'versions', String(number)), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
