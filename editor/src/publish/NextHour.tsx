import type { PlanForecast, PublishPreview } from '@rekindle/server/contract'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'

const none = { before: 0, after: 0 }

/** About how many messages leave within the hour, as things are and after publishing: to people inside, and to newcomers. */
export function NextHour({
  inside,
  arrivals = none,
}: {
  inside: PlanForecast['sendsNextHour']
  /** Where nobody knows who comes in, only people inside are told. */
  arrivals?: PublishPreview['arrivals']
}) {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const about = (count: number) => t('hour.about', { value: format.number(count) })
  const rows = [
    ['inside', inside],
    ['arrivals', arrivals],
  ] as const
  return (
    <section aria-label={t('hour.title')} className="rounded-xl border p-4">
      <h3 className="text-[13px] font-semibold">{t('hour.title')}</h3>
      <p className="mt-1 flex items-center gap-2 text-sm font-medium tabular-nums">
        <span>{about(inside.before + arrivals.before)}</span>
        <ArrowRight size={15} className="text-muted" aria-label={t('hour.becomes')} />
        <span>{about(inside.after + arrivals.after)}</span>
      </p>
      <dl className="mt-1 text-[13px] text-muted">
        {rows.map(([name, { before, after }]) =>
          before + after === 0 ? null : (
            <div key={name} className="flex flex-wrap gap-x-2">
              <dt>{t(`hour.${name}`)}</dt>
              <dd className="tabular-nums">
                {t('hour.fromTo', { before: format.number(before), after: format.number(after) })}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p className="mt-1 text-xs text-muted">{t('hour.bound')}</p>
    </section>
  )
}
