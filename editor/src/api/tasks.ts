import type { Task, TaskOutcome } from '@rekindle/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

/** Records how a call went; the journey goes on by it. */
export function useTaskOutcome(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, outcome }: { id: string; outcome: TaskOutcome }) =>
      request<Task>(inWorkspace(ws, 'tasks', id, 'outcome'), { method: 'POST', body: outcome }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'tasks') }),
  })
}
