import type { PlanSummary, VersionSummary } from '@rekindle/server/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { Eye, GitCompareArrows, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Sides } from '../compare/sides.ts'
import { PlansOfVersion } from '../PlansOfVersion.tsx'

interface Props {
  ws: string
  journey: string
  version: VersionSummary
  newest: number
  plans: UseQueryResult<PlanSummary[]>
  onOpen: () => void
  onCompare: (sides: Sides) => void
  /** Absent for those who may not publish. */
  onBack: (() => void) | undefined
}

/** One version: who, when, what they said, who is in it, and what can be done with it. */
export function VersionEntry({ ws, journey, version, newest, plans, onOpen, onCompare, onBack }: Props) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const { number, publishedAt, publishedBy, note, heads } = version
  const isNewest = number === newest
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <h3 className="text-sm font-semibold">{t('versions.name', { version: number })}</h3>
        {isNewest ? <Badge tone="ok">{t('publish:versions.newest')}</Badge> : null}
        <span className="text-[13px] text-muted">
          {t('versions.by', { at: format.full(publishedAt), name: publishedBy })}
        </span>
        <span className="text-[13px] text-muted tabular-nums sm:ml-auto">
          {t('versions.inside', { count: heads.active, value: format.number(heads.active) })}
        </span>
      </div>
      {note ? <p className="border-l-2 pl-3 text-[13px] break-words whitespace-pre-wrap">{note}</p> : null}
      <div className="flex flex-wrap gap-1.5">
        <Button size="sm" icon={<Eye size={14} />} onClick={onOpen}>
          {t('publish:versions.open')}
        </Button>
        {number > 1 ? (
          <Button
            size="sm"
            icon={<GitCompareArrows size={14} />}
            onClick={() => onCompare({ from: number - 1, to: number })}
          >
            {t('publish:versions.withBefore')}
          </Button>
        ) : null}
        {isNewest ? null : (
          <Button
            size="sm"
            icon={<GitCompareArrows size={14} />}
            onClick={() => onCompare({ from: number, to: newest })}
          >
            {t('publish:versions.withNewest')}
          </Button>
        )}
        {isNewest || !onBack ? null : (
          <Button size="sm" icon={<Undo2 size={14} />} onClick={onBack}>
            {t('versions.back')}
          </Button>
        )}
      </div>
      <PlansOfVersion ws={ws} journey={journey} version={number} plans={plans} />
    </li>
  )
}
