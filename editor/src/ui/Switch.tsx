import { Switch as Radix } from 'radix-ui'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  id?: string
  label?: string
  disabled?: boolean
}

/** On or off, at once. */
export function Switch({ checked, onChange, id, label, disabled }: Props) {
  return (
    <Radix.Root
      id={id}
      aria-label={label}
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled ?? false}
      className="inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-line-strong px-0.5 transition-colors disabled:opacity-50 data-[state=checked]:bg-accent"
    >
      <Radix.Thumb className="size-4 rounded-full bg-surface transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  )
}
