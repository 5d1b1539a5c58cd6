import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { DurationInput } from '../DurationInput.tsx'
import { placeOf, useForm } from '../FormContext.ts'
import { Labelled } from '../Labelled.tsx'
import { NumberInput } from '../NumberInput.tsx'
import { WeekdaysInput } from '../WeekdaysInput.tsx'
import type { DrawingProps } from './Drawing.ts'

export function NumberField({ shape, onChange, value, ...labelled }: DrawingProps) {
  const { readOnly } = useForm()
  return (
    <Labelled {...labelled}>
      {(wiring) => (
        <NumberInput
          {...wiring}
          readOnly={readOnly}
          value={typeof value === 'number' ? value : undefined}
          onChange={(next) => onChange(next ?? (shape.optional ? undefined : 0))}
        />
      )}
    </Labelled>
  )
}

export function YesNoField({ shape, label, hint, path, value, onChange }: DrawingProps) {
  const { readOnly } = useForm()
  return (
    <div {...placeOf(path)}>
      <Checkbox
        checked={value === true}
        disabled={readOnly}
        onChange={(on) => onChange(on || (shape.optional ? undefined : false))}
      >
        {label}
        {hint ? <span className="block text-xs text-muted">{hint}</span> : null}
      </Checkbox>
    </div>
  )
}

export function ChoiceField({ shape, onChange, value, ...labelled }: DrawingProps) {
  const { t } = useTranslation('canvas')
  const say = useLocalText()
  const { readOnly } = useForm()
  const { entries } = shape.inner._zod.def as unknown as { entries: Record<string, string> }
  const options = Object.values(entries).map((one) => {
    const words = shape.options[one]
    return { value: one, label: words ? say(words) : one }
  })
  const empty = { value: '', label: t('form.notSet') }
  return (
    <Labelled {...labelled}>
      {(wiring) => (
        <Select
          {...wiring}
          className="w-full"
          disabled={readOnly}
          value={typeof value === 'string' ? value : ''}
          onChoose={(next) => onChange(next === '' ? undefined : next)}
          options={shape.optional ? [empty, ...options] : options}
        />
      )}
    </Labelled>
  )
}

export function DurationField({ shape, onChange, value, ...labelled }: DrawingProps) {
  const { readOnly } = useForm()
  return (
    <Labelled {...labelled}>
      {(wiring) => (
        <DurationInput
          {...wiring}
          label={labelled.label}
          optional={shape.optional}
          readOnly={readOnly}
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
        />
      )}
    </Labelled>
  )
}

export function WeekdaysField({ onChange, value, ...labelled }: DrawingProps) {
  const { readOnly } = useForm()
  const days = Array.isArray(value) ? value.filter((day): day is number => typeof day === 'number') : []
  return (
    <Labelled {...labelled}>
      {({ id }) => (
        <WeekdaysInput
          id={id}
          label={labelled.label}
          readOnly={readOnly}
          value={days}
          onChange={(next) => onChange(next.length === 0 ? undefined : next)}
        />
      )}
    </Labelled>
  )
}
