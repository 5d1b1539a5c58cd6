import type { Happened, PracticeClock, PracticeCommand } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const practiceQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'practice'),
    queryFn: ({ signal }) => request<PracticeClock>(inWorkspace(ws, 'practice'), { signal }),
  })

/** What became of people between two instants of the practice clock. */
export const happenedQuery = (ws: string, from: string, to: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'happened', from, to),
    queryFn: ({ signal }) =>
      request<Happened>(inWorkspace(ws, 'practice', 'happened'), { query: { from, to }, signal }),
    // What is told stays while the clock goes on to its end.
    placeholderData: (before) => before,
  })

/** Drives the practice clock; what moved is asked for again afterwards. */
export function usePracticeCommand(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (command: PracticeCommand) =>
      request<PracticeClock>(inWorkspace(ws, 'practice'), { method: 'POST', body: command }),
    onSuccess: (clock, command) => {
      client.setQueryData(practiceQuery(ws).queryKey, clock)
      const family = command.do === 'reset' ? [keys.moving(ws), keys.still(ws)] : [keys.moving(ws)]
      for (const queryKey of family) void client.invalidateQueries({ queryKey })
    },
  })
}
