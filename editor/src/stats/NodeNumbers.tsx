import type { NodeStats } from '@rekindle/server/contract'
import { Hourglass, LogIn, LogOut, type LucideIcon, OctagonPause } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { groupsOf, leftOf } from './leftOf.ts'
import { useShowPeople } from './useShowPeople.ts'

/** Entered, waiting and left on a card. Each opens the people behind it. */
export function NodeNumbers({ id }: { id: string }) {
  const { numbers } = useEditing()
  const running = useStore(numbers, ({ stats }) => stats !== undefined)
  const stats = useStore(numbers, (state) => state.stats?.nodes[id])
  if (!running) return null
  return <Badges id={id} stats={stats ?? none} />
}

const none: NodeStats = { entered: 0, waiting: 0, parked: 0, ports: {}, exited: {}, failed: 0 }

function Badges({ id, stats }: { id: string; stats: NodeStats }) {
  const left = leftOf(stats)
  return (
    <div className="flex items-center gap-0.5 border-t px-1.5 py-1">
      <NumberBadge id={id} stat="entered" icon={LogIn} value={stats.entered} show="entered" />
      <NumberBadge id={id} stat="waiting" icon={Hourglass} value={stats.waiting} show="waiting" />
      <NumberBadge
        id={id}
        stat="left"
        icon={LogOut}
        value={left}
        show={groupsOf(stats)[0]?.show ?? 'entered'}
      />
      {stats.parked > 0 ? (
        <NumberBadge id={id} stat="parked" icon={OctagonPause} value={stats.parked} show="parked" />
      ) : null}
    </div>
  )
}

interface BadgeProps {
  id: string
  stat: 'entered' | 'waiting' | 'left' | 'parked'
  icon: LucideIcon
  value: number
  show: string
}

const looks = { entered: 'text-muted', waiting: 'text-info', left: 'text-muted', parked: 'text-bad' }

function NumberBadge({ id, stat, icon: Icon, value, show }: BadgeProps) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  const open = useShowPeople()
  const label = t(`numbers.${stat}`, { count: value, value: format.number(value) })
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={value === 0}
      aria-label={label}
      title={label}
      data-stat={stat}
      data-value={value}
      onClick={(click) => {
        click.stopPropagation()
        open(id, show)
      }}
      className={`nodrag flex h-6 min-w-0 grow basis-0 items-center justify-center gap-1 rounded-md px-1 text-xs font-medium enabled:hover:bg-hover ${value === 0 ? 'text-muted/70' : looks[stat]}`}
    >
      <Icon size={12} aria-hidden className="shrink-0 opacity-75" />
      <span className={value > 0 ? 'text-ink' : ''}>{format.number(value)}</span>
    </button>
  )
}
