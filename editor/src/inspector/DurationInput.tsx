import { type DurationUnit, durationFrom } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { Select } from '../ui/Select.tsx'
import { NumberInput } from './NumberInput.tsx'

interface Props {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
  optional?: boolean
  readOnly?: boolean
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
}

const units: readonly DurationUnit[] = ['m', 'h', 'd', 'w', 'mo']

/** A whole number and its unit. What is no duration stays as it was typed, and its problem is shown. */
export function DurationInput({ label, value, onChange, optional, readOnly, ...wiring }: Props) {
  const { t } = useTranslation('canvas')
  const known = value === undefined ? undefined : durationFrom(value)
  const [, digits = '', letters = 'd'] = /^(-?[\d.]*)(mo|[mhdw])?$/.exec(value ?? '') ?? []
  const unit = known?.unit ?? (letters as DurationUnit)
  const amount = known?.amount ?? (digits === '' ? undefined : Number(digits))
  const set = (next: number | undefined, of: DurationUnit) => {
    if (next === undefined) onChange(optional ? undefined : of)
    else onChange(`${next}${of}`)
  }
  return (
    <div className="flex gap-2">
      <span className="w-20 shrink-0">
        <NumberInput
          {...wiring}
          // A field that has a visible label is named by it.
          aria-label={wiring.id === undefined ? label : undefined}
          readOnly={readOnly}
          value={amount}
          onChange={(next) => set(next, unit)}
        />
      </span>
      <Select
        aria-label={t('form.unitOf', { label })}
        className="grow"
        disabled={readOnly || amount === undefined}
        value={unit}
        onChoose={(next) => set(amount, next)}
        options={units.map((one) => ({ value: one, label: t(`form.unit.${one}`, { count: amount ?? 2 }) }))}
      />
    </div>
  )
}
