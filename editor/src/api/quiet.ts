import type { QuietRule } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const quietQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'quiet'),
    queryFn: ({ signal }) => request<QuietRule>(inWorkspace(ws, 'policy'), { signal }),
  })

/** Sets the hours in which messages wait, for every journey. */
export function useSetQuiet(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: QuietRule) => request<QuietRule>(inWorkspace(ws, 'policy'), { method: 'PUT', body }),
    onSuccess: (rule) => client.setQueryData(quietQuery(ws).queryKey, rule),
  })
}
