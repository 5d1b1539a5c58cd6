import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useForm } from '../FormContext.ts'
import { PlaceProblems } from '../PlaceProblems.tsx'
import type { DrawingProps } from './Drawing.ts'
import { firstValue } from './schemaParts.ts'

/** A list of groups of fields, for types without a form of their own. */
export function ListField({ shape, label, hint, path, value, onChange }: DrawingProps) {
  const { t } = useTranslation('canvas')
  const { FieldOf, readOnly } = useForm()
  const items = Array.isArray(value) ? (value as unknown[]) : []
  const element = (shape.inner._zod.def as unknown as { element: z.ZodType }).element
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-[13px] font-medium">{label}</legend>
      {hint ? <p className="text-xs text-muted">{hint}</p> : null}
      <PlaceProblems path={path} />
      {items.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own
        <div key={i} className="relative rounded-xl border p-3">
          {readOnly ? null : (
            <IconButton
              size="sm"
              className="absolute top-1 right-1"
              label={t('form.remove')}
              icon={<Trash2 size={14} />}
              onClick={() => onChange(items.filter((__, at) => at !== i))}
            />
          )}
          <FieldOf schema={element} path={[...path, i]} />
        </div>
      ))}
      {readOnly ? null : (
        <Button size="sm" icon={<Plus size={14} />} onClick={() => onChange([...items, firstValue(element)])}>
          {t('form.add')}
        </Button>
      )}
    </fieldset>
  )
}
