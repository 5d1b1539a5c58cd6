import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useView } from '../../canvas/Editing.ts'
import { useFar } from '../../canvas/useFar.ts'
import { useFormat } from '../../format/useFormat.ts'

/** When the followed customer came to a card, and as which step; a card they never came to steps back. */
export function FollowMark({ id }: { id: string }) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const far = useFar()
  const stops = useView(({ followed }) => followed?.way.stops[id])
  const isNow = useView(({ followed }) => followed?.way.now === id)
  const step = useView(({ followed }) => followed?.step)
  if (!stops)
    return <span aria-hidden className="pointer-events-none absolute inset-0 z-1 rounded-xl bg-bg/65" />
  const isShown = stops.some(({ order }) => order === step)
  const last = stops.at(-1)
  const at = stops.find(({ order }) => order === step) ?? last
  const words = stops
    .map(({ order, arrivedAt }) => t('follow.stop', { order, at: format.dateTime(arrivedAt) }))
    .join('; ')
  return (
    <>
      <span
        aria-hidden
        className={clsx(
          'pointer-events-none absolute -inset-px rounded-xl border-2',
          isShown ? 'border-accent ring-4 ring-accent/25' : 'border-accent/60',
          isNow && 'follow-now',
        )}
      />
      <span
        data-stop={stops.map(({ order }) => order).join(' ')}
        title={words}
        className={clsx(
          'absolute left-3 flex items-center gap-1 rounded-full border border-accent bg-surface font-semibold text-accent-text',
          far ? '-top-4 px-2.5 text-[18px] leading-7' : '-top-2.5 px-1.5 text-[11px] leading-[18px]',
        )}
      >
        <span className="sr-only">
          {words}
          {isNow ? `; ${t('follow.isNow')}` : ''}
        </span>
        <span aria-hidden>{stops.map(({ order }) => order).join(' · ')}</span>
        {far || !at ? null : (
          <span aria-hidden className="font-normal text-muted">
            {format.dateTime(at.arrivedAt)}
          </span>
        )}
        {isNow ? <span aria-hidden>{t('follow.now')}</span> : null}
      </span>
    </>
  )
}
