import type { ApprovalRule, DoctorReport, Pool } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const poolsQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'pools'),
    queryFn: ({ signal }) => request<Pool[]>(inWorkspace(ws, 'pools'), { signal }),
  })

export interface NewPool {
  id: string
  title: Record<string, string>
  stock: number
}

export function useCreatePool(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewPool) => request<Pool>(inWorkspace(ws, 'pools'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'pools') }),
  })
}

/** Recounts the whole workspace: asked for by hand, never in the background. */
export const doctorQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'doctor'),
    queryFn: ({ signal }) => request<DoctorReport>(inWorkspace(ws, 'doctor'), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export interface WriteKey {
  key: string
  label: string
}

/** Keys of the Segment doors. */
export const writeKeysQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'write-keys'),
    queryFn: ({ signal }) => request<WriteKey[]>(inWorkspace(ws, 'write-keys'), { signal }),
  })

export const approvalRuleQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'approval'),
    queryFn: ({ signal }) => request<ApprovalRule>(inWorkspace(ws, 'approval'), { signal }),
  })

/** Says whether publishing needs the word of somebody else. */
export function useSetApprovalRule(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (required: boolean) =>
      request<ApprovalRule>(inWorkspace(ws, 'approval'), { method: 'PUT', body: { required } }),
    onSuccess: (rule) => client.setQueryData(approvalRuleQuery(ws).queryKey, rule),
  })
}
