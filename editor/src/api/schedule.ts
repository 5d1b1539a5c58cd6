import type { ScheduledJourney, ScheduleNow } from '@rekindle/server/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { PublishDecision } from './drafts.ts'
import { keys } from './queryClient.ts'
import { inWorkspace, request } from './request.ts'

const path = (ws: string, id: string) => inWorkspace(ws, 'journeys', id, 'schedule')
const everyMs = 30_000

/** When the journey is to be published, or why it was not; asked for again while it waits. */
export const scheduleQuery = (ws: string, id: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'schedule', id),
    queryFn: ({ signal }) => request<ScheduleNow>(path(ws, id), { signal }),
    refetchInterval: ({ state }) => (state.data?.schedule?.state === 'waiting' ? everyMs : false),
  })

/** Of all journeys: what could not be published, and then what is planned. */
export const schedulesQuery = (ws: string) =>
  queryOptions({
    queryKey: keys.moving(ws, 'schedules'),
    queryFn: ({ signal }) => request<ScheduledJourney[]>(inWorkspace(ws, 'schedules'), { signal }),
  })

export interface Later extends PublishDecision {
  revision: number
  /** Local date and time of the workspace, for example `2026-03-09T08:30`. */
  at: string
}

export const schedulePublish = (ws: string, id: string, body: Later): Promise<ScheduleNow> =>
  request<ScheduleNow>(path(ws, id), { method: 'PUT', body })

/** Cancels what waits, or puts a refusal away. */
export function useCancelSchedule(ws: string, id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request<ScheduleNow>(path(ws, id), { method: 'DELETE' }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: scheduleQuery(ws, id).queryKey }),
        client.invalidateQueries({ queryKey: schedulesQuery(ws).queryKey }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'attention') }),
      ]),
  })
}
