import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Input } from '../../ui/Input.tsx'
import { placeOf, useForm } from '../FormContext.ts'
import { ScalarInput } from '../rule/ScalarInput.tsx'
import { useSuggestions } from '../useSuggestions.ts'
import type { DrawingProps } from './Drawing.ts'

type Scalar = string | number | boolean

/** Names with values, for example attributes to set. */
export function RecordField({ label, hint, path, value, onChange }: DrawingProps) {
  const { t } = useTranslation('canvas')
  const { readOnly } = useForm()
  const { attributes } = useSuggestions()
  const [name, setName] = useState('')
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, Scalar>
  const add = () => {
    if (name.trim() === '' || name in record) return
    onChange({ ...record, [name.trim()]: '' })
    setName('')
  }
  return (
    <fieldset {...placeOf(path)} className="flex flex-col gap-2">
      <legend className="mb-1 text-[13px] font-medium">{label}</legend>
      {hint ? <p className="text-xs text-muted">{hint}</p> : null}
      {Object.entries(record).map(([key, item]) => (
        <div key={key} className="grid grid-cols-[1fr_1fr_auto] items-center gap-1.5">
          <Input aria-label={t('form.name')} readOnly value={key} className="bg-sunken" />
          <ScalarInput
            label={t('form.valueOf', { name: key })}
            value={item}
            known={attributes.find((one) => one.name === key)}
            readOnly={readOnly}
            onChange={(next) => onChange({ ...record, [key]: next })}
          />
          {readOnly ? null : (
            <IconButton
              size="sm"
              label={t('form.removeName', { name: key })}
              icon={<Trash2 size={14} />}
              onClick={() =>
                onChange(Object.fromEntries(Object.entries(record).filter(([one]) => one !== key)))
              }
            />
          )}
        </div>
      ))}
      {readOnly ? null : (
        <div className="grid grid-cols-[1fr_auto] gap-1.5">
          <Combobox
            aria-label={t('form.newName')}
            placeholder={t('form.newName')}
            value={name}
            options={attributes.map((one) => one.name).filter((one) => !(one in record))}
            onChange={setName}
          />
          <Button icon={<Plus size={14} />} disabled={name.trim() === '' || name in record} onClick={add}>
            {t('form.add')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
