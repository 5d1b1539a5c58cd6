import type { Pool } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Badge } from '../../ui/Badge.tsx'

const parts = [
  { name: 'redeemed', fill: 'bg-fill-done' },
  { name: 'issued', fill: 'bg-fill-active' },
  { name: 'reserved', fill: 'bg-fill-active opacity-50' },
  { name: 'expired', fill: 'bg-fill-left' },
] as const

const lowShare = 0.2

/** How much of a pool is used, and by what; the empty rest is free. */
export function StockBar({ pool }: { pool: Pool }) {
  const { t } = useTranslation()
  const format = useFormat()
  const low = pool.free <= pool.stock * lowShare
  return (
    <div className="flex min-w-48 items-center gap-3">
      <div className="flex h-2 grow gap-px overflow-hidden rounded-full bg-hover" aria-hidden>
        {parts.map(({ name, fill }) =>
          pool[name] > 0 ? (
            <span
              key={name}
              className={fill}
              title={t(`settings:pools.${name}`)}
              style={{ width: `${(pool[name] / Math.max(1, pool.stock)) * 100}%` }}
            />
          ) : null,
        )}
      </div>
      <Badge tone={pool.free === 0 ? 'bad' : low ? 'warn' : 'ok'}>
        {pool.free === 0
          ? t('settings:pools.gone')
          : t('settings:pools.left', { number: format.number(pool.free) })}
      </Badge>
    </div>
  )
}
