import type { NodeStats } from '@rekindle/server/contract'
import { clsx } from 'clsx'
import { Hourglass, LogIn, LogOut, type LucideIcon, OctagonPause } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { useFar } from '../canvas/useFar.ts'
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

/** A strip at the foot of the card; from far away the two numbers that matter, large, at the right of its tile. */
function Badges({ id, stats }: { id: string; stats: NodeStats }) {
  const left = leftOf(stats)
  const far = useFar()
  return (
    <div className="h-8 border-t">
      <div
        className={
          far
            ? 'pointer-events-none absolute inset-y-0 right-2.5 z-10 flex flex-col items-end justify-center'
            : 'flex items-center gap-0.5 px-1.5 py-1'
        }
      >
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

const nearLook =
  'flex h-6 min-w-0 grow basis-0 items-center justify-center gap-1 rounded-md px-1 text-xs font-medium enabled:hover:bg-hover'
const farLook = 'items-center gap-1 rounded-md px-1 font-semibold hover:bg-hover'
const farLooks = {
  entered: 'flex text-[24px] leading-7',
  waiting: 'flex text-[19px] leading-6',
  parked: 'flex text-[19px] leading-6',
  left: 'hidden',
}

const looks = { entered: 'text-muted', waiting: 'text-info', left: 'text-muted', parked: 'text-bad' }

function NumberBadge({ id, stat, icon: Icon, value, show }: BadgeProps) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  const open = useShowPeople()
  const far = useFar()
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
      className={clsx(
        'nodrag pointer-events-auto disabled:pointer-events-none',
        far ? [farLook, value === 0 ? 'hidden' : farLooks[stat]] : nearLook,
        value === 0 ? 'text-muted/70' : looks[stat],
      )}
    >
      {far && stat === 'entered' ? null : (
        <Icon size={far ? 16 : 12} aria-hidden className="shrink-0 opacity-75" />
      )}
      <span className={value > 0 && !far ? 'text-ink' : ''}>{format.number(value)}</span>
    </button>
  )
}
