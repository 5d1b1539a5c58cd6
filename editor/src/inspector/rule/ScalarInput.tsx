import type { KnownName } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/Combobox.tsx'
import { Input } from '../../ui/Input.tsx'
import { Select } from '../../ui/Select.tsx'
import { NumberInput } from '../NumberInput.tsx'
import { isPlainNumber } from './isPlainNumber.ts'
import { valueOptions } from './valueOptions.ts'

type Scalar = string | number | boolean

interface Props {
  label: string
  value: Scalar
  /** What customers have; unknown: what is typed decides, digits are a number. */
  known: KnownName | undefined
  readOnly: boolean
  onChange: (value: Scalar) => void
}

/** One value of the right type: number, text, yes or no. */
export function ScalarInput({ label, value, known, readOnly, onChange }: Props) {
  const { t } = useTranslation('canvas')
  const kind = known?.kind
  if (kind === 'yesNo' || (kind === undefined && typeof value === 'boolean')) {
    return (
      <Select
        aria-label={label}
        disabled={readOnly}
        value={String(value)}
        onChoose={(next) => onChange(next === 'true')}
        options={[
          { value: 'true', label: t('rule.yes') },
          { value: 'false', label: t('rule.no') },
        ]}
      />
    )
  }
  if (kind === 'number') {
    return (
      <NumberInput
        aria-label={label}
        readOnly={readOnly}
        value={typeof value === 'number' ? value : undefined}
        onChange={(next) => next !== undefined && onChange(next)}
      />
    )
  }
  const parse = (text: string): Scalar => (kind === undefined && isPlainNumber(text) ? Number(text) : text)
  if (readOnly) return <Input readOnly aria-label={label} value={String(value)} />
  return (
    <Combobox
      aria-label={label}
      value={String(value)}
      {...valueOptions(known)}
      onChange={(text) => onChange(parse(text))}
    />
  )
}
