import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'

interface Props {
  /** The button that opens it. */
  trigger: ReactElement
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** Left out where the trigger alone opens it. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/**
 * A drop-down menu: arrows move, letters jump, Escape closes. The page around it stays readable: hidden from screen readers
 * it would still hold what can have the focus.
 */
export function Menu({ trigger, align = 'end', side = 'bottom', children, ...root }: Props) {
  return (
    <Radix.Root modal={false} {...root}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          // Where it is longer than the room above or below its button, it scrolls.
          className="z-60 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-xl border bg-surface p-1 shadow-pop"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

const item =
  'flex items-center gap-2 rounded-lg px-2.5 py-1.5 max-sm:min-h-11 text-sm outline-none select-none data-disabled:opacity-45 data-highlighted:bg-hover'

interface ItemProps {
  onSelect: () => void
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  children: ReactNode
}

export function MenuItem({ onSelect, icon, danger, disabled, children }: ItemProps) {
  return (
    <Radix.Item onSelect={onSelect} disabled={disabled ?? false} className={clsx(item, danger && 'text-bad')}>
      {icon ? <span className="text-muted">{icon}</span> : null}
      {children}
    </Radix.Item>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[]
  onChoose: (value: Value) => void
}

/** One of several, with a tick at the present one. */
export function MenuChoice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChoose(next as Value)}>
      <Radix.Label className="px-2.5 pt-1.5 pb-1 text-xs font-medium text-muted">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={item}>
          {option.icon ? <span className="text-muted">{option.icon}</span> : null}
          <span className="grow">{option.label}</span>
          <Radix.ItemIndicator>
            <Check size={15} className="text-accent-text" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />
}

/** Words inside a menu that can't be chosen. */
export function MenuText({ children }: { children: ReactNode }) {
  return <div className="px-2.5 py-1.5">{children}</div>
}
