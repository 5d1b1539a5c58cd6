import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { daysQuery, type NumbersOf } from '../../api/numbers.ts'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { moneyOf } from '../money/moneyOf.ts'
import { daysOf, rangeInstants } from '../range/rangeInstants.ts'
import type { ShownRange } from '../range/useRange.ts'
import { countsByDay, daysSinceFirst } from './countsByDay.ts'
import { Sparkline } from './Sparkline.tsx'

/** Of all time this much is looked at, and at least this much is drawn. */
const quarter = { days: 90 }
const month = { days: 30 }

/**
 * How many came day by day, and what its messages brought: on the days that are looked at, and of all time since the
 * first one came, as far as that lies within a quarter.
 */
export function TrendOf({ of, range, node }: { of: NumbersOf; range: ShownRange; node: string }) {
  const { t } = useTranslation('overlay')
  const { numbers } = useEditing()
  const money = useStore(numbers, ({ live }) => moneyOf(live))
  const format = useFormat()
  const now = useNow()
  const { zone } = range
  const isLong = range.choice && range.days.from !== range.days.to
  const asked = isLong ? range.days : daysOf(quarter, now, zone)
  const { data } = useQuery(daysQuery(of, node, rangeInstants(asked, zone)))
  if (!data) return <Skeleton className="h-9 w-full" />
  const days = isLong ? asked : daysSinceFirst(data, node, asked, daysOf(month, now, zone))
  const counts = countsByDay(data, node, days)
  const amounts = money ? countsByDay(data, node, days, 'valued') : []
  const from = format.date(rangeInstants(days, zone).from)
  const most = (of: readonly number[]) => Math.max(0, ...of)
  const last = counts.at(-1) ?? 0
  return (
    <>
      <Trend
        words={t('details.trend', { from, most: format.number(most(counts)) })}
        label={t('details.trendLast', { count: last, value: format.number(last) })}
        counts={counts}
      />
      {money && amounts.some((amount) => amount > 0) ? (
        <Trend
          words={t('money.trend', { from, most: format.money(most(amounts), money) })}
          label={t('money.trendLast', { amount: format.money(amounts.at(-1) ?? 0, money) })}
          counts={amounts}
        />
      ) : null}
    </>
  )
}

function Trend({ words, label, counts }: { words: string; label: string; counts: readonly number[] }) {
  return (
    <figure className="flex flex-col gap-1 border-t pt-2.5">
      <figcaption className="text-[11px] leading-4 text-muted">{words}</figcaption>
      <Sparkline counts={counts} label={label} />
    </figure>
  )
}
