import type { PracticeClock } from '@rekindle/server/contract'
import { Clock, WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../api/session.ts'
import { useFormat } from '../format/useFormat.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'

/** The practice time, its zone, and how long until something happens. */
export function ClockFace({ clock, lost }: { clock: PracticeClock | undefined; lost: boolean }) {
  const { t } = useTranslation()
  const { timeZone } = useWorkspace()
  const format = useFormat()
  if (!clock) return <Skeleton className="h-5 w-56" />
  const next = clock.nextAt ? t('practice:next', { at: format.dateTime(clock.nextAt) }) : t('practice:idle')
  return (
    <Tooltip
      side="bottom"
      text={
        <>
          {t('shell:zone', { zone: timeZone, name: format.zoneName(clock.now) })}
          <br />
          {next}
          {lost ? (
            <>
              <br />
              {t('practice:lost')}
            </>
          ) : null}
        </>
      }
    >
      <button
        type="button"
        className="flex shrink-0 items-center gap-2 rounded-lg px-2 py-1 text-left max-sm:min-h-10 max-sm:min-w-0 max-sm:shrink max-sm:px-0"
      >
        {lost ? (
          <WifiOff size={15} className="shrink-0 text-warn" />
        ) : (
          <Clock size={15} className="shrink-0 text-muted" />
        )}
        <span className="truncate text-[13px] font-medium whitespace-nowrap">{format.full(clock.now)}</span>
        <span className="shrink-0 text-xs text-muted max-xl:hidden">{format.offset(clock.now)}</span>
      </button>
    </Tooltip>
  )
}
