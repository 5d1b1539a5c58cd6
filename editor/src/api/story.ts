import type { Story } from '@rekindle/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const storyQuery = (ws: string, run: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'runs', run),
    queryFn: ({ signal }) => request<Story>(inWorkspace(ws, 'runs', run), { signal }),
  })
