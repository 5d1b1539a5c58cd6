import { RadioGroup } from 'radix-ui'
import { useId } from 'react'

interface Props<Value extends string> {
  label: string
  value: Value
  onChoose: (value: Value) => void
  options: readonly { value: Value; label: string; about: string }[]
}

/** One of a few, each with a sentence that says what it does. */
export function ChoiceList<Value extends string>({ label, value, onChoose, options }: Props<Value>) {
  const id = useId()
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChoose(next as Value)}
      className="flex flex-col gap-2"
    >
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-3 rounded-xl border px-3.5 py-3">
          <RadioGroup.Item
            id={`${id}-${option.value}`}
            value={option.value}
            aria-describedby={`${id}-${option.value}-about`}
            className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface data-[state=checked]:border-accent"
          >
            <RadioGroup.Indicator className="size-2 rounded-full bg-accent" />
          </RadioGroup.Item>
          <span>
            <label htmlFor={`${id}-${option.value}`} className="block text-sm font-medium">
              {option.label}
            </label>
            <span id={`${id}-${option.value}-about`} className="block text-[13px] text-muted">
              {option.about}
            </span>
          </span>
        </div>
      ))}
    </RadioGroup.Root>
  )
}
