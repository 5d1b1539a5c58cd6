import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { Select } from '../../ui/Select.tsx'
import { useForm } from '../FormContext.ts'
import { Labelled } from '../Labelled.tsx'
import type { DrawingProps } from './Drawing.ts'
import { describeSchema } from './describeSchema.ts'
import { fieldsOf, firstValue, variantsOf } from './schemaParts.ts'

/** The fields of an object below each other. */
export function ObjectField({ shape, path }: DrawingProps) {
  const { FieldOf } = useForm()
  return (
    <div className="flex flex-col gap-3.5">
      {fieldsOf(shape.inner).map(({ name, schema }) => (
        <FieldOf key={name} schema={schema} path={[...path, name]} />
      ))}
    </div>
  )
}

/** One of several ways, each with its own fields. What two ways share is kept when one changes the way. */
export function UnionField({ shape, label, hint, path, value, onChange }: DrawingProps) {
  const { t } = useTranslation('canvas')
  const say = useLocalText()
  const { FieldOf, readOnly } = useForm()
  const { key, variants } = variantsOf(shape.inner)
  const record = (value ?? {}) as Record<string, unknown>
  const chosen = variants.find((one) => one.value === record[key]) ?? variants[0]
  if (!chosen) return null
  const choose = (next: string) => {
    const variant = variants.find((one) => one.value === next)
    if (!variant) return
    const first = firstValue(variant.schema) as Record<string, unknown>
    const kept = fieldsOf(variant.schema).flatMap(({ name }) =>
      name !== key && record[name] !== undefined ? [[name, record[name]]] : [],
    )
    onChange({ ...first, ...Object.fromEntries(kept) })
  }
  return (
    <div className="flex flex-col gap-3.5">
      <Labelled label={label} hint={hint} path={[...path, key]}>
        {(wiring) => (
          <Select
            {...wiring}
            className="w-full"
            disabled={readOnly}
            value={chosen.value}
            onChoose={choose}
            options={variants.map((one) => {
              const { title } = describeSchema(one.schema)
              return { value: one.value, label: title ? say(title) : t('form.variant', { name: one.value }) }
            })}
          />
        )}
      </Labelled>
      {fieldsOf(chosen.schema)
        .filter(({ name }) => name !== key)
        .map(({ name, schema }) => (
          <FieldOf key={`${chosen.value} ${name}`} schema={schema} path={[...path, name]} />
        ))}
    </div>
  )
}
