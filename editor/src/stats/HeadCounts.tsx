import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { StreamState } from '../api/createLine.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { moneyOf } from './money/moneyOf.ts'

/** The version as a whole: started, under way, ended; and whether the numbers still come in. */
export function HeadCounts({ stream }: { stream: StreamState | undefined }) {
  const { t } = useTranslation('canvas')
  const { numbers } = useEditing()
  const format = useFormat()
  const stats = useStore(numbers, (state) => state.stats)
  if (!stats) return null
  const { started, active, completed, exited, failed, movedIn = 0, movedOut = 0 } = stats.heads
  const goals = Object.values(stats.goals).reduce((all, one) => all + one, 0)
  const early = Object.values(stats.credits).reduce((all, one) => all + one.beforeAnyMessage, 0)
  const money = moneyOf(stats)
  const parts = [
    { name: 'started', value: started },
    ...(movedIn > 0 ? [{ name: 'movedIn', value: movedIn }] : []),
    { name: 'active', value: active },
    { name: 'ended', value: completed + exited },
    ...(movedOut > 0 ? [{ name: 'movedOut', value: movedOut }] : []),
    ...(failed > 0 ? [{ name: 'failed', value: failed }] : []),
    ...(Object.keys(stats.goals).length > 0 ? [{ name: 'goals', value: goals }] : []),
    ...(early > 0 ? [{ name: 'early', value: early }] : []),
  ] as const
  return (
    <dl className="order-last flex basis-full items-center gap-3.5 px-2 pb-0.5 text-xs 2xl:order-none 2xl:basis-auto 2xl:p-0">
      {parts.map(({ name, value }) => (
        <div
          key={name}
          className="flex items-baseline gap-1 whitespace-nowrap"
          data-head={name}
          data-value={value}
        >
          <dt className="text-muted">{t(`heads.${name}`)}</dt>
          <dd className="font-semibold">{format.number(value)}</dd>
        </div>
      ))}
      {money ? (
        // An amount says by itself what it is of: there is no room for one more word.
        <div className="-ml-2 whitespace-nowrap" data-head="revenue" data-value={money.sum}>
          <dt className="sr-only">{t('heads.revenue')}</dt>
          <dd className="text-muted" title={`${t('heads.revenue')}: ${format.money(money.sum, money)}`}>
            · <span className="font-semibold text-ink">{format.moneyShort(money.sum, money)}</span>
          </dd>
        </div>
      ) : null}
      {stream === 'lost' ? <span className="text-warn">{t('heads.lost')}</span> : null}
    </dl>
  )
}
