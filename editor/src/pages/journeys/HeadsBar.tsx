import type { Heads } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'

const parts = [
  { name: 'active', fill: 'bg-fill-active' },
  { name: 'completed', fill: 'bg-fill-done' },
  { name: 'exited', fill: 'bg-fill-left' },
  { name: 'failed', fill: 'bg-fill-failed' },
] as const

/** Where those who entered are now: entered = under way + completed + left + failed. */
export function HeadsBar({ heads }: { heads: Heads }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (heads.started === 0) return <span className="text-muted">{t('journeys:nobody')}</span>
  const words = (name: (typeof parts)[number]['name']) =>
    t(`journeys:heads.${name}`, { number: format.number(heads[name]) })
  return (
    <Tooltip
      text={
        <ul>
          {parts.map(({ name }) => (
            <li key={name}>
              {words(name)} ({format.share(heads[name], heads.started)})
            </li>
          ))}
        </ul>
      }
    >
      <div className="max-w-80">
        <p className="flex justify-between gap-3 text-xs whitespace-nowrap">
          <span className="font-medium">
            {t('journeys:heads.started', { number: format.number(heads.started) })}
          </span>
          <span className="text-muted">{words('active')}</span>
        </p>
        <div className="mt-1.5 flex h-2 gap-px overflow-hidden rounded-full bg-hover" aria-hidden>
          {parts.map(({ name, fill }) =>
            heads[name] > 0 ? (
              <span key={name} className={fill} style={{ flexGrow: heads[name], minWidth: 3 }} />
            ) : null,
          )}
        </div>
        <span className="sr-only">{format.list(parts.slice(1).map(({ name }) => words(name)))}</span>
      </div>
    </Tooltip>
  )
}
