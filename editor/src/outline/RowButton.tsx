import type { LucideIcon } from 'lucide-react'

interface Props {
  label: string
  icon: LucideIcon
  /** Tab leads to it only in the row that keys act on. */
  active: boolean
  onPress: () => void
}

/** A small button at the end of a row. */
export function RowButton({ label, icon: Icon, active, onPress }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      tabIndex={active ? 0 : -1}
      className="flex size-7 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-ink"
      onClick={(click) => {
        click.stopPropagation()
        onPress()
      }}
    >
      <Icon size={15} aria-hidden />
    </button>
  )
}
