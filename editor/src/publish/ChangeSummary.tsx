import { registry } from '@rekindle/nodes'
import { compareFlows, Flow, isSameMeaning, partChanges } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { GitCompareArrows } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { versionQuery } from '../api/drafts.ts'
import { useFlow } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useNarrow } from '../ui/useNarrow.ts'
import { ChangeMark } from './compare/ChangeMark.tsx'

interface Props {
  ws: string
  journey: string
  newest: number
  onCompare: () => void
}

/** How much the draft differs from the newest version, and the way to where one sees it. */
export function ChangeSummary({ ws, journey, newest, onCompare }: Props) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const draft = useFlow((flow) => flow)
  const isNarrow = useNarrow()
  const { data } = useQuery(versionQuery(ws, journey, newest))
  if (!data) return <Skeleton className="h-16 w-full" />
  const comparison = compareFlows(Flow.safeParse(data.flow).data ?? data.flow, draft, registry)
  const { nodes, edges, journey: whole } = comparison
  const further = [
    ...(edges.length > 0
      ? [t('summary.lines', { count: edges.length, value: format.number(edges.length) })]
      : []),
    ...(whole.length > 0
      ? [t('summary.journey', { count: whole.length, value: format.number(whole.length) })]
      : []),
  ]
  return (
    <section aria-label={t('summary.title')} className="rounded-xl border p-4">
      <div className="flex items-start gap-3">
        <h3 className="grow text-[13px] font-semibold">{t('summary.since', { version: newest })}</h3>
        <Button size="sm" icon={<GitCompareArrows size={14} />} onClick={onCompare}>
          {t(isNarrow ? 'compare' : 'summary.see')}
        </Button>
      </div>
      {isSameMeaning(comparison) ? (
        <p className="mt-1 text-[13px] text-muted">{t('same.title')}</p>
      ) : (
        <>
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1.5">
            {partChanges.map((change) => {
              const count = nodes.filter((one) => one.change === change).length
              return count === 0 ? null : (
                <li key={change} className="flex items-center gap-1.5 text-[13px]">
                  <ChangeMark change={change} />
                  {t(`summary.${change}`, { count, value: format.number(count) })}
                </li>
              )
            })}
          </ul>
          {further.length > 0 ? (
            <p className="mt-1.5 text-[13px] text-muted">{format.list(further)}</p>
          ) : null}
        </>
      )}
    </section>
  )
}
