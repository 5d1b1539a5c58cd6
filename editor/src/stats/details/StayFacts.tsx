import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type NumbersOf, staysQuery } from '../../api/numbers.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { ShownRange } from '../range/useRange.ts'

/** How many different customers came, and how long they stayed. */
export function StayFacts({ of, range, node }: { of: NumbersOf; range: ShownRange; node: string }) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const errorText = useErrorText()
  const { data, error } = useQuery(staysQuery(of, range.instants, node))
  if (error && !data) return <p className="text-xs text-bad">{errorText(error).title}</p>
  if (!data) return <Skeleton className="h-16 w-full" />
  const stay = data.nodes[node]
  if (!stay || stay.visits === 0) return <p className="text-xs text-muted">{t('details.nobody')}</p>
  const isExact = data.sample === 1
  const span = (ms: number) => (ms < 1_000 ? t('story:atOnce') : format.span(ms))
  const about = (text: string) => (isExact ? text : t('details.about', { text }))
  return (
    <section className="flex flex-col gap-1 border-t pt-2.5">
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 text-xs">
        <dt className="text-muted">{t('details.customers')}</dt>
        <dd className="text-right font-medium">{about(format.number(stay.customers))}</dd>
        {stay.time ? (
          <>
            <dt className="text-muted">{t('details.median')}</dt>
            <dd className="text-right font-medium">{span(stay.time.medianMs)}</dd>
            <dt className="text-muted">{t('details.mean')}</dt>
            <dd className="text-right font-medium">{span(stay.time.meanMs)}</dd>
            <dt className="text-muted">{t('details.p90')}</dt>
            <dd className="text-right font-medium">{span(stay.time.p90Ms)}</dd>
          </>
        ) : null}
      </dl>
      <p className="text-[11px] leading-4 text-muted">
        {stay.time ? t('details.ofLeft', { count: stay.left, value: format.number(stay.left) }) : null}{' '}
        {isExact ? null : t('sample', { share: format.share(data.sample, 1) })}{' '}
        {data.dropped > 0
          ? t('details.dropped', { count: data.dropped, value: format.number(data.dropped) })
          : null}
      </p>
    </section>
  )
}
