import type { PlanChoices } from '@rekindle/runtime'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { publish, publishPreviewQuery } from '../api/drafts.ts'
import { journeyQuery } from '../api/journeys.ts'
import { approvalQuery, planQuery } from '../api/plans.ts'
import { keys } from '../api/queryClient.ts'
import { toast } from '../ui/toast.ts'
import { showPlan } from './useShownPlan.ts'

export const allStay: PlanChoices = { all: { kind: 'stay' }, nodes: {} }

interface Question {
  ws: string
  journey: string
  revision: () => number
  onDone: (version: number) => void
}

/** What is asked before a publish, what is answered, and the deed. */
export function usePublishing({ ws, journey, revision, onDone }: Question) {
  const { t } = useTranslation('canvas')
  const client = useQueryClient()
  const [choices, setChoices] = useState<PlanChoices>(allStay)
  const [note, setNote] = useState('')
  const [followLive, setFollowLive] = useState(false)
  const preview = useQuery(publishPreviewQuery(ws, journey))
  const plan = useQuery(planQuery(ws, journey, choices))
  const approval = useQuery(approvalQuery(ws, journey))
  const go = useMutation({
    mutationFn: () => publish(ws, journey, revision(), { plan: choices, note: note.trim(), followLive }),
    onSuccess: async ({ version, staying, plan: made }) => {
      showPlan(journey, made)
      await Promise.all([
        client.invalidateQueries({ queryKey: journeyQuery(ws, journey).queryKey }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'journeys') }),
        client.invalidateQueries({ queryKey: keys.moving(ws, 'plans', journey) }),
      ])
      const stays = staying > 0 && choices.all.kind === 'stay'
      const about = stays ? t('publish.staying', { count: staying }) : t('publish.doneAbout')
      toast(t('publish.done', { version: version.number }), 'ok', about)
      onDone(version.number)
    },
    onError: () => void preview.refetch(),
  })
  const errors = preview.data?.problems.some((one) => one.severity === 'error') ?? true
  const unapproved =
    approval.data?.required === true &&
    approval.data.sections.some((one) => one.touched && one.approvedBy === null)
  const blocked = errors || unapproved || (plan.data?.unmapped.length ?? 0) > 0
  return {
    preview,
    plan,
    approval,
    go,
    blocked,
    choices,
    setChoices,
    note,
    setNote,
    followLive,
    setFollowLive,
  }
}
