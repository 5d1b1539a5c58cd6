import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { edgesFrom } from '../canvas/edgesFrom.ts'
import { useFar } from '../canvas/useFar.ts'
import { useFormat } from '../format/useFormat.ts'
import { heatOf } from './heatOf.ts'

/** Tints its card, and says in figures what the tint means. Ends are left white: everybody ends there. */
export function HeatMark({ id, isEnd }: { id: string; isEnd: boolean }) {
  const { t } = useTranslation('board')
  const { numbers } = useEditing()
  const format = useFormat()
  const heat = useView((view) => view.heat)
  const far = useFar()
  const edges = useFlow((flow) => edgesFrom(flow.edges, id))
  const stats = useStore(numbers, (state) =>
    heat === 'none' ? undefined : (heat === 'waiting' ? state.live : state.stats)?.nodes[id],
  )
  if (heat === 'none' || isEnd || !stats) return null
  const share = heatOf(heat, stats, (port) => edges.some((edge) => edge.port === port))
  // What would be said as nought has no colour and no words.
  if (share === undefined || share < 0.0005) return null
  const colour = heat === 'dropOff' ? 'var(--bad)' : 'var(--info)'
  const strength = Math.round(6 + 40 * Math.sqrt(share))
  const words = t(`heat.${heat}Is`, { share: format.share(share, 1) })
  return (
    <>
      <span
        aria-hidden
        className="pointer-events-none absolute inset-0 rounded-xl"
        style={{
          background: `color-mix(in srgb, ${colour} ${strength}%, transparent)`,
        }}
      />
      <span
        title={words}
        data-heat={share}
        className={clsx(
          'absolute right-3 rounded-full border bg-surface font-semibold',
          far ? '-top-4 px-2.5 text-[18px] leading-7' : '-top-2.5 px-1.5 text-[11px] leading-[18px]',
        )}
        style={{ borderColor: colour }}
      >
        <span aria-hidden>{format.share(share, 1)}</span>
        <span className="sr-only">{words}</span>
      </span>
    </>
  )
}
