import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { daysQuery, type NumbersOf } from '../../api/numbers.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { daysOf, rangeInstants } from '../range/rangeInstants.ts'
import type { ShownRange } from '../range/useRange.ts'
import { countsByDay } from './countsByDay.ts'
import { Sparkline } from './Sparkline.tsx'

const monthDays = 30

/** How many came day by day: on the days that are looked at, and of all time in the last thirty. */
export function TrendOf({ of, range, node }: { of: NumbersOf; range: ShownRange; node: string }) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const now = useNow()
  const { zone } = range
  const isLong = range.choice && range.days.from !== range.days.to
  const days = isLong ? range.days : daysOf({ days: monthDays }, now, zone)
  const { data } = useQuery(daysQuery(of, node, rangeInstants(days, zone)))
  if (!data) return <Skeleton className="h-9 w-full" />
  const counts = countsByDay(data, node, days)
  const words = t('details.trend', {
    from: format.date(rangeInstants(days, zone).from),
    most: format.number(Math.max(0, ...counts)),
  })
  return (
    <figure className="flex flex-col gap-1 border-t pt-2.5">
      <figcaption className="text-[11px] leading-4 text-muted">{words}</figcaption>
      <Sparkline
        counts={counts}
        label={t('details.trendLast', {
          count: counts.at(-1) ?? 0,
          value: format.number(counts.at(-1) ?? 0),
        })}
      />
    </figure>
  )
}
