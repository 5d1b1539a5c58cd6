import { registry } from '@rekindle/nodes'
import type { PlanChoices, Problem } from '@rekindle/runtime'
import type { Schedule } from '@rekindle/server/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { publish, publishPreviewQuery, type Scheduled } from '../api/drafts.ts'
import { journeyQuery } from '../api/journeys.ts'
import { approvalQuery, planQuery } from '../api/plans.ts'
import { keys } from '../api/queryClient.ts'
import { schedulePublish, scheduleQuery, schedulesQuery } from '../api/schedule.ts'
import { useWorkspace } from '../api/session.ts'
import { useFlow } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { toast } from '../ui/toast.ts'
import { checklistOf, isBlocked } from './checklist/checklistOf.ts'
import { allStay } from './choiceOf.ts'
import { showPlan } from './useShownPlan.ts'

interface Question {
  ws: string
  journey: string
  revision: () => number
  /** Of the version; absent when it is to be published later. */
  onDone: (version?: number) => void
}

/** What is asked before a publish, what is answered, and the deed, now or later. */
export function usePublishing({ ws, journey, revision, onDone }: Question) {
  const { t } = useTranslation(['canvas', 'publish'])
  const format = useFormat()
  const client = useQueryClient()
  const { locales } = useWorkspace()
  const flow = useFlow((whole) => whole)
  const [choices, setChoices] = useState<PlanChoices>(allStay)
  const [note, setNote] = useState('')
  const [followLive, setFollowLive] = useState(false)
  const [seen, setSeen] = useState(false)
  const [at, setAt] = useState<string>()
  const [scheduled, setScheduled] = useState<Scheduled>('cancel')
  const preview = useQuery(publishPreviewQuery(ws, journey))
  const plan = useQuery(planQuery(ws, journey, choices))
  const approval = useQuery(approvalQuery(ws, journey))
  const planned = useQuery(scheduleQuery(ws, journey))
  const isPlanned = planned.data?.schedule?.state === 'waiting'
  const decision = { plan: choices, note: note.trim(), followLive }
  const onError = () => void preview.refetch()
  const now = useMutation({
    mutationFn: () => publish(ws, journey, revision(), { ...decision, ...(isPlanned ? { scheduled } : {}) }),
    onSuccess: async ({ version, staying, plan: made }) => {
      showPlan(journey, made)
      await Promise.all([
        client.invalidateQueries({ queryKey: journeyQuery(ws, journey).queryKey }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'journeys') }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'plans', journey) }),
        client.invalidateQueries({ queryKey: scheduleQuery(ws, journey).queryKey }),
        client.invalidateQueries({ queryKey: schedulesQuery(ws).queryKey }),
      ])
      const stays = staying > 0 && choices.all.kind === 'stay'
      const about = stays ? t('publish.staying', { count: staying }) : t('publish.doneAbout')
      toast(t('publish.done', { version: version.number }), 'ok', about)
      onDone(version.number)
    },
    onError,
  })
  const later = useMutation({
    mutationFn: (local: string) =>
      schedulePublish(ws, journey, { ...decision, revision: revision(), at: local }),
    onSuccess: async (answer) => {
      client.setQueryData(scheduleQuery(ws, journey).queryKey, answer)
      await client.invalidateQueries({ queryKey: schedulesQuery(ws).queryKey })
      const made: Schedule | null = answer.schedule
      if (made) toast(t('publish:schedule.done', { at: format.full(made.at) }), 'ok')
      onDone()
    },
    onError,
  })
  const lines = preview.data
    ? checklistOf({
        flow,
        registry,
        locales,
        preview: { ...preview.data, problems: preview.data.problems as Problem[] },
        plan: plan.data,
        approval: approval.data,
        seen,
      })
    : []
  return {
    preview,
    plan,
    planned: planned.data?.schedule,
    approval,
    lines,
    error: now.error ?? later.error,
    isPending: now.isPending || later.isPending,
    blocked: !preview.data || isBlocked(lines),
    go: () => (at === undefined ? now.mutate() : later.mutate(at)),
    choices,
    setChoices,
    note,
    setNote,
    followLive,
    setFollowLive,
    seen,
    setSeen,
    at,
    setAt,
    scheduled,
    setScheduled,
  }
}
