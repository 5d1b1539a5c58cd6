import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/Combobox.tsx'
import { Input } from '../../ui/Input.tsx'
import { Textarea } from '../../ui/Textarea.tsx'
import { useForm } from '../FormContext.ts'
import { Labelled } from '../Labelled.tsx'
import { useSuggestions } from '../useSuggestions.ts'
import type { DrawingProps } from './Drawing.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Emptied optional fields are removed; the others keep the empty text, whose problem is then shown. */
const typed =
  ({ shape, onChange }: DrawingProps) =>
  (text: string) =>
    onChange(text === '' && shape.optional ? undefined : text)

export const TextField = (props: DrawingProps) => <LineField {...props} />

export const TimeField = (props: DrawingProps) => <LineField {...props} type="time" className="max-w-36" />

type LineProps = DrawingProps & Pick<ComponentProps<typeof Input>, 'type' | 'className'>

function LineField({ type, className, ...props }: LineProps) {
  const { readOnly } = useForm()
  return (
    <Labelled {...props}>
      {(wiring) => (
        <Input
          {...wiring}
          type={type}
          className={className}
          readOnly={readOnly}
          value={textOf(props.value)}
          onChange={(change) => typed(props)(change.target.value)}
        />
      )}
    </Labelled>
  )
}

export function LongTextField(props: DrawingProps) {
  const { readOnly } = useForm()
  return (
    <Labelled {...props}>
      {(wiring) => (
        <Textarea
          {...wiring}
          rows={5}
          readOnly={readOnly}
          value={textOf(props.value)}
          onChange={(change) => typed(props)(change.target.value)}
        />
      )}
    </Labelled>
  )
}

/** Zones the browser knows, by name. */
export function ZoneField(props: DrawingProps) {
  const zones = Intl.supportedValuesOf('timeZone')
  return <Suggested {...props} options={zones} />
}

export function EventField(props: DrawingProps) {
  const { events } = useSuggestions()
  return <Suggested {...props} options={events} />
}

export function AttributeField(props: DrawingProps) {
  const { attributes } = useSuggestions()
  return <Suggested {...props} options={attributes.map(({ name }) => name)} />
}

function Suggested({ options, ...props }: DrawingProps & { options: readonly string[] }) {
  const { readOnly } = useForm()
  return (
    <Labelled {...props}>
      {(wiring) =>
        readOnly ? (
          <Input {...wiring} readOnly value={textOf(props.value)} />
        ) : (
          <Combobox {...wiring} value={textOf(props.value)} options={options} onChange={typed(props)} />
        )
      }
    </Labelled>
  )
}

/** Several words, separated by commas. */
export function TextsField(props: DrawingProps) {
  const { t } = useTranslation('canvas')
  const { readOnly } = useForm()
  const list = Array.isArray(props.value) ? props.value.map(String) : []
  return (
    <Labelled {...props} hint={props.hint ?? t('form.commas')}>
      {(wiring) => (
        <Input
          {...wiring}
          key={list.join(',')}
          readOnly={readOnly}
          defaultValue={list.join(', ')}
          onBlur={(blur) => {
            const next = blur.target.value.split(/[,，]/).flatMap((word) => word.trim() || [])
            if (next.join() !== list.join()) props.onChange(next)
          }}
        />
      )}
    </Labelled>
  )
}
