import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { getIn, type SettingsPath } from '../../document/setIn.ts'
import { useLocalText } from '../../i18n/useLocalText.ts'
import { useForm } from '../FormContext.ts'
import { describeSchema } from './describeSchema.ts'
import { drawings } from './drawings.tsx'
import { schemaAt } from './schemaParts.ts'

/** The control of one place in the settings, as its schema asks for it. */
export function SchemaField({ path }: { path: SettingsPath }) {
  const { schema, settings } = useForm()
  const here = schema && schemaAt(schema, path, settings)
  return here ? <FieldOf schema={here} path={path} /> : null
}

/** Draws a field. Labels come from the schema; a field without words shows its name. */
export function FieldOf({ schema, path }: { schema: z.ZodType; path: SettingsPath }) {
  const { settings, change } = useForm()
  const { t } = useTranslation('canvas')
  const say = useLocalText()
  const shape = describeSchema(schema)
  const Drawing = drawings[shape.kind]
  if (!Drawing) return null
  const name = String(path.at(-1) ?? '')
  const label = shape.title ? say(shape.title) : name
  return (
    <Drawing
      shape={shape}
      label={shape.optional && shape.kind !== 'yesNo' ? t('form.optional', { label }) : label}
      hint={shape.help && say(shape.help)}
      path={path}
      value={getIn(settings, path) ?? shape.fallback}
      onChange={(value) => change(path, value)}
    />
  )
}
