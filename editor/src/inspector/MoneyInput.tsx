import { minorOf } from '@rekindle/runtime'
import { type ComponentProps, useEffect, useState } from 'react'
import { Input } from '../ui/Input.tsx'
import { plainNumber } from './plainNumber.ts'

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  /** Minor units, of which `digits` decimals make one. */
  value: number
  digits: number
  onChange: (value: number) => void
}

/** An amount as people write it, "129" or "12.50", kept in the smallest unit. What is no amount yet is nought, and said to be wrong. */
export function MoneyInput({ value, digits, onChange, ...rest }: Props) {
  const [text, setText] = useState(() => written(value, digits))
  useEffect(() => {
    setText((before) => (read(before, digits) === value ? before : written(value, digits)))
  }, [value, digits])
  return (
    <Input
      {...rest}
      inputMode="decimal"
      data-digits={digits}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        onChange(read(target.value, digits))
      }}
    />
  )
}

function read(text: string, digits: number): number {
  const minor = minorOf(plainNumber(text), digits)
  return typeof minor === 'number' ? minor : 0
}

function written(value: number, digits: number): string {
  if (value === 0) return ''
  const amount = value / 10 ** digits
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits)
}
