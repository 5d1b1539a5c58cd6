import { clsx } from 'clsx'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFar } from '../../camera/useFar.ts'
import { useView } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'

interface Props {
  /** The steps the mark stands for: one card, or all that are in a collapsed group. */
  nodes: readonly string[]
  /** In a line of the outline, where nothing lies below it. */
  inRow?: boolean | undefined
}

/** When the followed customer came to a card, and as which step; a card they never came to steps back. */
export function FollowMark({ nodes, inRow }: Props) {
  const { t } = useTranslation('overlay')
  const format = useFormat()
  const far = useFar()
  const way = useView(({ followed }) => followed?.way)
  const step = useView(({ followed }) => followed?.step)
  const stops = useMemo(
    () => nodes.flatMap((id) => way?.stops[id] ?? []).sort((a, b) => a.order - b.order),
    [nodes, way],
  )
  const at = stops.find(({ order }) => order === step) ?? stops.at(-1)
  if (!at)
    return inRow ? null : (
      <span aria-hidden className="pointer-events-none absolute inset-0 z-1 rounded-xl bg-bg/65" />
    )
  const isShown = at.order === step
  const isNow = way?.now !== undefined && nodes.includes(way.now)
  const words = stops
    .map(({ order, arrivedAt }) => t('follow.stop', { order, at: format.dateTime(arrivedAt) }))
    .join('; ')
  return (
    <>
      {inRow ? null : (
        <span
          aria-hidden
          className={clsx(
            'pointer-events-none absolute -inset-px rounded-xl border-2',
            isShown ? 'border-accent ring-4 ring-accent/25' : 'border-accent/60',
            isNow && 'follow-now',
          )}
        />
      )}
      <span
        data-stop={stops.map(({ order }) => order).join(' ')}
        title={words}
        className={clsx(
          'absolute left-3 flex items-center gap-1 rounded-full border border-accent font-semibold whitespace-nowrap',
          inRow && isShown ? 'bg-accent text-on-accent' : 'bg-surface text-accent-text',
          far ? '-top-4 px-2.5 text-[18px] leading-7' : '-top-2.5 px-1.5 text-[11px] leading-[18px]',
        )}
      >
        <span className="sr-only">
          {words}
          {isNow ? `; ${t('follow.isNow')}` : ''}
        </span>
        <span aria-hidden>{stops.map(({ order }) => order).join(' · ')}</span>
        {far ? null : (
          <span aria-hidden className={clsx('font-normal', inRow && isShown ? '' : 'text-muted')}>
            {format.dateTime(at.arrivedAt)}
          </span>
        )}
        {isNow ? <span aria-hidden>{t('follow.now')}</span> : null}
      </span>
    </>
  )
}
