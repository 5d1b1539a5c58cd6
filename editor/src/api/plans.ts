import type { DueAnswer, PlanChoices } from '@rekindle/runtime'
import type {
  Approval,
  Brake,
  Hold,
  JourneySummary,
  PlanForecast,
  PlanReport,
  PlanSummary,
  Published,
} from '@rekindle/server/contract'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Scheduled } from './drafts.ts'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

const path = (ws: string, id: string, ...more: string[]) => inWorkspace(ws, 'journeys', id, ...more)

/** What publishing the draft, or going back to `version`, would do to people inside. */
export const planQuery = (ws: string, id: string, choices: PlanChoices, version?: number) =>
  queryOptions({
    queryKey: keys.moving(ws, 'plan', id, version ?? 'draft', choices),
    queryFn: ({ signal }) =>
      request<PlanForecast>(path(ws, id, 'plan'), {
        method: 'POST',
        body: version === undefined ? { choices } : { choices, version },
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })

export const holdQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'hold', id),
    queryFn: ({ signal }) => request<Hold>(path(ws, id, 'hold'), { signal }),
    staleTime: 0,
  })

/** The same, and what people inside have before them. */
export const aheadQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'hold', id, 'ahead'),
    queryFn: ({ signal }) => request<Hold>(path(ws, id, 'hold'), { query: { ahead: 'true' }, signal }),
    staleTime: 0,
  })

export const planReportQuery = (ws: string, id: string, plan: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'planReport', id, plan),
    queryFn: ({ signal }) => request<PlanReport>(path(ws, id, 'plans', plan), { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : 1_000),
  })

/** What was decided about people inside, the newest first. */
export const plansQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'plans', id),
    queryFn: ({ signal }) => request<PlanSummary[]>(path(ws, id, 'plans'), { signal }),
  })

export const approvalQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'approval', id),
    queryFn: ({ signal }) => request<Approval>(path(ws, id, 'approval'), { signal }),
    staleTime: 0,
  })

export type Order =
  | { deed: 'pause'; level: 'entries' | 'sends' | 'all' }
  | { deed: 'resume'; due: DueAnswer }
  | { deed: 'stop'; how: 'finish' | 'exit' }
  | { deed: 'rollback'; version: number; plan: PlanChoices; scheduled?: Scheduled }

/** Commands a published journey; everything that shows it is asked for again. */
export function useOrder(ws: string, id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ deed, ...body }: Order) =>
      request<(JourneySummary | Published) & { plan?: string }>(path(ws, id, deed), { method: 'POST', body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.moving(ws, 'journeys') }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'hold', id) }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'plans', id) }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'schedule', id) }),
        client.invalidateQueries({ queryKey: keys.still(ws, 'journey', id) }),
      ]),
  })
}

/** Null takes the brake off. */
export function useSetBrake(ws: string, id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (brake: Brake | null) =>
      request<JourneySummary>(path(ws, id, 'brake'), { method: 'PUT', body: { brake } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.moving(ws, 'hold', id) }),
  })
}

export const approve = (ws: string, id: string, section: string, revision: number): Promise<Approval> =>
  request<Approval>(path(ws, id, 'approve'), { method: 'POST', body: { section, revision } })
