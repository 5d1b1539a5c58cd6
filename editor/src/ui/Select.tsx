import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClass } from './Input.tsx'

export interface Option<Value extends string = string> {
  value: Value
  label: string
  disabled?: boolean
}

interface Props<Value extends string> extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'size'> {
  value: Value
  options: readonly Option<Value>[]
  onChoose: (value: Value) => void
  size?: 'sm' | 'md'
}

/** The browser's own list: keyboard, touch and screen readers know it. */
export function Select<Value extends string>({
  value,
  options,
  onChoose,
  size = 'md',
  className,
  ...rest
}: Props<Value>) {
  return (
    <span className={clsx('relative inline-flex', className)}>
      <select
        value={value}
        onChange={(change) => onChoose(change.target.value as Value)}
        className={clsx(
          controlClass,
          'appearance-none truncate pr-8',
          size === 'sm' ? 'h-8 max-sm:h-11' : 'h-9 max-sm:h-11',
        )}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={15}
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
