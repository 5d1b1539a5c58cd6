import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { edgesFrom } from '../canvas/edgesFrom.ts'
import { useFormat } from '../format/useFormat.ts'
import { heatOf, isShareHeat } from './heatOf.ts'
import { Tint } from './Tint.tsx'

const colours = { dropOff: 'var(--bad)', waiting: 'var(--info)' }

/** Tints its card, and says in figures what the tint means. Ends are left white: everybody ends there. */
export function HeatMark({ id, isEnd }: { id: string; isEnd: boolean }) {
  const { t } = useTranslation('board')
  const { numbers } = useEditing()
  const format = useFormat()
  const chosen = useView((view) => view.heat)
  const heat = isShareHeat(chosen) && !isEnd ? chosen : undefined
  const edges = useFlow((flow) => edgesFrom(flow.edges, id))
  // Who waits is of now, so it is held against all who ever came.
  const stats = useStore(numbers, ({ live, stats: shown }) =>
    heat === undefined ? undefined : (heat === 'waiting' ? live : shown)?.nodes[id],
  )
  if (heat === undefined || !stats) return null
  const share = heatOf(heat, stats, (port) => edges.some((edge) => edge.port === port))
  // What would be said as nought has no colour and no words.
  if (share === undefined || share < 0.0005) return null
  const figure = format.share(share, 1)
  return (
    <Tint
      heat={share}
      colour={colours[heat]}
      figure={figure}
      words={t(`heat.${heat}Is`, { share: figure })}
    />
  )
}
