import type { CanvasGroup } from '@rekindle/runtime'
import { Hourglass, LogIn, LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { numbersHeight } from '../canvas/cardGeometry.ts'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { groupNumbers } from './groupNumbers.ts'

const icons = { entered: LogIn, waiting: Hourglass, left: LogOut }
const all = ['entered', 'waiting', 'left'] as const

/** People of a collapsed group, as a strip at the foot of its tile. */
export function GroupFigures({ group }: { group: CanvasGroup }) {
  const { t } = useTranslation('canvas')
  const { numbers } = useEditing()
  const flow = useFlow((whole) => whole)
  const stats = useStore(numbers, (state) => state.stats)
  const format = useFormat()
  if (!stats) return null
  const figures = groupNumbers(flow, group, stats)
  return (
    <div
      className="flex items-center border-t px-1.5 py-1 text-xs font-medium"
      style={{ height: numbersHeight }}
    >
      {all.map((stat) => {
        const Icon = icons[stat]
        const label = t(`numbers.${stat}`, { count: figures[stat], value: format.number(figures[stat]) })
        return (
          <span
            key={stat}
            title={label}
            data-stat={stat}
            data-value={figures[stat]}
            className={`flex grow basis-0 items-center justify-center gap-1 ${figures[stat] === 0 ? 'text-muted/70' : ''}`}
          >
            <Icon size={12} aria-hidden className="text-muted" />
            <span aria-hidden>{format.number(figures[stat])}</span>
            <span className="sr-only">{label}</span>
          </span>
        )
      })}
    </div>
  )
}
