import type { PlanSummary } from '@rekindle/server/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../api/useErrorText.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { PlanProgress } from './PlanProgress.tsx'

interface Props {
  ws: string
  journey: string
  version: number
  plans: UseQueryResult<PlanSummary[]>
}

/** What was decided about people inside while this version was the newest; each opens its report. */
export function PlansOfVersion({ ws, journey, version, plans }: Props) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const errorText = useErrorText()
  const [open, setOpen] = useState<string>()
  if (plans.error) return <p className="basis-full text-[13px] text-bad">{errorText(plans.error).title}</p>
  const mine = plans.data?.filter((plan) => plan.version === version) ?? []
  if (mine.length === 0) return null
  return (
    <ul className="flex basis-full flex-col gap-1 rounded-xl bg-sunken px-3.5 py-2">
      {mine.map(({ id, kind, madeAt, madeBy, people }) => (
        <li key={id} className="flex flex-col gap-2">
          <span className="flex flex-wrap items-center gap-x-3 text-[13px]">
            <span className="font-medium">
              {t(`report.kind.${kind}`, { count: people, value: format.number(people) })}
            </span>
            <span className="grow text-muted">
              {t('versions.by', { at: format.full(madeAt), name: madeBy })}
            </span>
            <Button
              size="sm"
              look="quiet"
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? undefined : id)}
            >
              {t(open === id ? 'report.close' : 'report.open')}
            </Button>
          </span>
          {open === id ? <PlanProgress ws={ws} journey={journey} plan={id} /> : null}
        </li>
      ))}
    </ul>
  )
}
