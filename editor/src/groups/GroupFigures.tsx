import type { CanvasGroup } from '@rekindle/runtime'
import { Hourglass, LogIn, LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { groupNumbers } from './groupNumbers.ts'

const icons = { entered: LogIn, waiting: Hourglass, left: LogOut }
const all = ['entered', 'waiting', 'left'] as const

/** People of a group as of one step. */
export function GroupFigures({ group, className }: { group: CanvasGroup; className: string }) {
  const { t } = useTranslation('canvas')
  const { numbers } = useEditing()
  const flow = useFlow((whole) => whole)
  const stats = useStore(numbers, (state) => state.stats)
  const format = useFormat()
  if (!stats) return null
  const figures = groupNumbers(flow, group, stats)
  return (
    <div className={`flex items-center text-xs font-medium ${className}`}>
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
