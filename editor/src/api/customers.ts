import type { Customer, CustomerDetail, ImportReport } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './queryClient.ts'
import { inWorkspace, request, withQuery } from './request.ts'
import { sendFile } from './sendFile.ts'

export const customerQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'customers', id),
    queryFn: ({ signal }) => request<CustomerDetail>(inWorkspace(ws, 'customers', id), { signal }),
  })

export interface NewCustomer {
  externalId: string
  name?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  attributes: Record<string, never>
}

export function useCreateCustomer(ws: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewCustomer) =>
      request<Customer>(inWorkspace(ws, 'customers'), { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'customers') }),
  })
}

/** The customer with real addresses. The server writes down who looked. */
export const revealCustomer = (ws: string, id: string) =>
  request<CustomerDetail>(inWorkspace(ws, 'customers', id), { query: { reveal: true } })

interface Check {
  file: File
  /** Sent share, 0 to 1. */
  onProgress: (share: number) => void
}

/** Checks a customer list and writes nothing. A list with errors is an answer too: its report says where they are. */
export const useCheckCustomers = (ws: string) =>
  useMutation({
    mutationFn: async ({ file, onProgress }: Check) =>
      reportOf(
        await sendFile(
          withQuery(inWorkspace(ws, 'customers', 'import'), { dryRun: true }),
          file,
          'text/csv; charset=utf-8',
          onProgress,
        ),
      ),
  })

/** A refused list may come as a bare report or inside of problem details. */
function reportOf(body: unknown): ImportReport {
  const blank: ImportReport = {
    rows: 0,
    created: 0,
    updated: 0,
    columns: [],
    sample: [],
    problems: [],
    written: false,
  }
  return { ...blank, ...(body as Partial<ImportReport>) }
}
