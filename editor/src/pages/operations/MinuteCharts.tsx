import type { Operations } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { MinuteLine, type MinuteValue } from './MinuteLine.tsx'

type Minute = Operations['minutes'][number]

/** The last hours by minute, one small chart a number. */
export function MinuteCharts({ minutes, hours }: { minutes: readonly Minute[]; hours: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const percent = (value: number) => format.share(value, 1)
  const charts: { name: string; pick: (minute: Minute) => number; show: (value: number) => string }[] = [
    { name: 'steps', pick: ({ steps }) => steps / 60, show: (value) => format.number(Math.round(value)) },
    { name: 'fill', pick: ({ fill }) => fill, show: percent },
    { name: 'lag', pick: ({ lagMs }) => lagMs, show: (value) => (value < 1_000 ? '0' : format.span(value)) },
    { name: 'sends', pick: ({ sends }) => sends, show: format.number },
    { name: 'waiting', pick: ({ inbox }) => inbox, show: format.number },
  ]
  const pointsOf = (pick: (minute: Minute) => number): MinuteValue[] =>
    minutes.map((minute) => ({ at: Date.parse(minute.at), value: pick(minute) }))
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {charts.map(({ name, pick, show }) => (
        <Card key={name} className="px-4 pt-3 pb-2">
          <div className="flex items-baseline justify-between gap-3">
            <h2 className="text-sm font-medium">{t(`operations:chart.${name}`)}</h2>
            <span className="text-xs text-muted tabular-nums">
              {t('operations:most', { value: show(Math.max(0, ...minutes.map(pick))) })}
            </span>
          </div>
          {minutes.length < 2 ? (
            <p className="py-8 text-center text-xs text-muted">{t('operations:noMinutes')}</p>
          ) : (
            <MinuteLine
              label={t(`operations:chart.${name}`)}
              points={pointsOf(pick)}
              spanMs={hours * 3_600_000}
            />
          )}
        </Card>
      ))}
    </div>
  )
}
