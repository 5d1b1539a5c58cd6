import { clsx } from 'clsx'
import { Hourglass, LogIn, LogOut, type LucideIcon, OctagonPause } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useView } from '../canvas/Editing.ts'
import { useFormat } from '../format/useFormat.ts'
import { useShowPeople } from './useShowPeople.ts'
import { type Stat, wholeOf } from './wholeOf.ts'

interface Props {
  id: string
  stat: Stat
  value: number
  /** The group of people it opens, as the API names it. */
  show: string
  /** In large letters, to be read from far away. */
  far?: boolean
}

const icons: Record<Stat, LucideIcon> = {
  entered: LogIn,
  waiting: Hourglass,
  left: LogOut,
  parked: OctagonPause,
}
const colours = { entered: 'text-muted', waiting: 'text-info', left: 'text-muted', parked: 'text-bad' }
const near =
  'flex h-6 min-w-0 grow basis-0 items-center justify-center gap-1 rounded-md px-1 text-xs font-medium enabled:hover:bg-hover'
const large: Record<Stat, string> = {
  entered: 'text-[24px] leading-7',
  waiting: 'text-[19px] leading-6',
  parked: 'text-[19px] leading-6',
  left: 'text-[19px] leading-6',
}

/** One number of a card; it opens the people behind it. */
export function NumberBadge({ id, stat, value, show, far = false }: Props) {
  const { t } = useTranslation('canvas')
  const format = useFormat()
  const open = useShowPeople()
  const { numbers } = useEditing()
  const asShare = useView(({ figures }) => figures === 'share')
  const all = useStore(numbers, (state) => (asShare ? wholeOf(stat, state) : 0))
  const Icon = icons[stat]
  const label = t(`numbers.${stat}`, { count: value, value: format.number(value) })
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={value === 0}
      aria-label={label}
      data-stat={stat}
      data-value={value}
      onClick={(click) => {
        click.stopPropagation()
        open(id, show)
      }}
      className={clsx(
        'nodrag pointer-events-auto disabled:pointer-events-none',
        far ? ['flex items-center gap-1 rounded-md px-1 font-semibold hover:bg-hover', large[stat]] : near,
        value === 0 ? 'text-muted/70' : colours[stat],
      )}
    >
      {far && stat === 'entered' ? null : (
        <Icon size={far ? 16 : 12} aria-hidden strokeOpacity={0.75} className="shrink-0" />
      )}
      <span className={value > 0 && !far ? 'text-ink' : ''}>
        {asShare ? (far ? format.shareShort : format.share)(value, all) : format.number(value)}
      </span>
    </button>
  )
}
