import { type Flow, pickText } from '@rekindle/runtime'
import type { VersionStats } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import type { StreamState } from '../api/createLine.ts'
import { useFormat } from '../format/useFormat.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Card } from '../ui/Card.tsx'

interface Props {
  stats: VersionStats
  flow: Flow
  stream: StreamState
}

/** The version as a whole in large figures, and how many met each goal. */
export function WholeFigures({ stats, flow, stream }: Props) {
  const { t } = useTranslation('canvas')
  const { language } = useLanguage()
  const format = useFormat()
  const { started, active, completed, exited, failed } = stats.heads
  const figures = [
    { name: 'started', value: started },
    { name: 'active', value: active },
    { name: 'ended', value: completed + exited },
    ...(failed > 0 ? ([{ name: 'failed', value: failed }] as const) : []),
  ] as const
  const goals = (flow.settings.goals ?? []).map((goal) => ({
    ...goal,
    name: (goal.title && pickText(goal.title, language)) || goal.event,
    met: stats.goals[goal.id] ?? 0,
    worth: stats.values?.[goal.id],
  }))
  return (
    <Card className="p-4">
      <dl className="grid auto-cols-fr grid-flow-col gap-3">
        {figures.map(({ name, value }) => (
          <div key={name} data-head={name} data-value={value}>
            <dt className="text-xs text-muted">{t(`heads.${name}`)}</dt>
            <dd className="text-[22px] leading-8 font-semibold">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      {goals.length > 0 ? (
        <dl className="mt-3 flex flex-col gap-1.5 border-t pt-3 text-sm">
          {goals.map(({ id, name, met, worth }) => (
            <div key={id} className="flex items-baseline justify-between gap-4">
              <dt className="min-w-0 text-muted">{name}</dt>
              <dd className="shrink-0">
                <span className="font-semibold">{format.number(met)}</span>
                {started > 0 ? (
                  <span className="ml-2 text-xs text-muted">{format.share(met, started)}</span>
                ) : null}
                {worth ? (
                  <span className="block text-right text-xs font-medium" data-money={worth.sum}>
                    {format.money(worth.sum, worth)}
                  </span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {stream === 'lost' ? <p className="mt-3 text-xs text-warn">{t('heads.lost')}</p> : null}
    </Card>
  )
}
