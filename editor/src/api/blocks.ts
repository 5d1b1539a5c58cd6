import type { Block, ChangeBlock, NewBlock } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

export const blocksQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.still(ws, 'blocks'),
    queryFn: ({ signal }) => request<Block[]>(inWorkspace(ws, 'blocks'), { signal }),
    staleTime: 30_000,
  })

export function useSaveBlock(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewBlock) => request<Block>(inWorkspace(ws, 'blocks'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.still(ws, 'blocks') }),
  })
}

export function useChangeBlock(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: ChangeBlock & { id: string }) =>
      request<Block>(inWorkspace(ws, 'blocks', id), { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.still(ws, 'blocks') }),
  })
}

export function useDeleteBlock(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<object>(inWorkspace(ws, 'blocks', id), { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.still(ws, 'blocks') }),
  })
}
