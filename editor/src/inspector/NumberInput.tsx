import { type ComponentProps, useEffect, useState } from 'react'
import { Input } from '../ui/Input.tsx'
import { plainNumber } from './plainNumber.ts'

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  value: number | undefined
  /** `undefined` while there is no number in the field. */
  onChange: (value: number | undefined) => void
  unit?: string | undefined
}

/** A number field that lets one type "1." on the way to "1.5". */
export function NumberInput({ value, onChange, unit, ...rest }: Props) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  useEffect(() => {
    setText((before) =>
      Number(plainNumber(before)) === value && before !== ''
        ? before
        : value === undefined
          ? ''
          : String(value),
    )
  }, [value])
  const plain = plainNumber(text)
  const isWrong = plain !== '' && !Number.isFinite(Number(plain))
  const input = (
    <Input
      {...rest}
      aria-invalid={rest['aria-invalid'] || isWrong || undefined}
      inputMode="decimal"
      className={unit ? 'pr-7' : undefined}
      value={text}
      onChange={(change) => {
        const typed = change.target.value
        setText(typed)
        const next = plainNumber(typed)
        if (next === '') onChange(undefined)
        else if (Number.isFinite(Number(next))) onChange(Number(next))
      }}
    />
  )
  if (!unit) return input
  return (
    <span className="relative block">
      {input}
      <span
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-xs text-muted"
      >
        {unit}
      </span>
    </span>
  )
}
