import type { RuleValue } from '@rekindle/runtime'
import type { KnownName } from '@rekindle/server/contract'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/Combobox.tsx'
import { isPlainNumber } from './isPlainNumber.ts'
import { valueOptions } from './valueOptions.ts'

type Scalar = string | number | boolean

interface Props {
  label: string
  value: RuleValue | undefined
  known: KnownName | undefined
  readOnly: boolean
  onChange: (value: Scalar[]) => void
}

/** Several values as chips; Enter or a comma takes what was typed, Backspace in an empty field the last chip away. */
export function ListInput({ label, value, known, readOnly, onChange }: Props) {
  const { t } = useTranslation('rules')
  const [typed, setTyped] = useState('')
  const list: readonly Scalar[] = Array.isArray(value) ? value : []
  const { options, hints } = valueOptions(known)
  const free = options.filter((option) => !list.some((one) => String(one) === option))
  const take = (text: string) => {
    const added = text.split(/[,，]/).flatMap((word) => scalarFrom(word.trim(), known?.kind))
    setTyped('')
    if (added.length > 0) onChange([...new Set([...list, ...added])])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field inside
    <div
      className="flex flex-col gap-1.5"
      onKeyDown={(key) => {
        if (!(key.target instanceof HTMLInputElement) || key.defaultPrevented) return
        if (key.key === 'Enter') take(typed)
        else if (key.key === 'Backspace' && typed === '' && list.length > 0) onChange(list.slice(0, -1))
      }}
      onBlur={() => take(typed)}
    >
      {list.length > 0 ? (
        <ul aria-label={label} className="flex flex-wrap gap-1">
          {list.map((one) => (
            <li
              key={String(one)}
              className="flex h-6 max-w-full items-center gap-0.5 rounded-full bg-accent-soft pr-1 pl-2.5 text-xs text-accent-text"
            >
              <span className="truncate">{String(one)}</span>
              {readOnly ? null : (
                <button
                  type="button"
                  aria-label={t('list.remove', { value: String(one) })}
                  className="flex size-4.5 items-center justify-center rounded-full hover:bg-hover"
                  onClick={() => onChange(list.filter((other) => other !== one))}
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {readOnly ? null : (
        <Combobox
          aria-label={t('list.add')}
          placeholder={t('list.add')}
          value={typed}
          options={free}
          hints={hints}
          onChange={(text) => (/[,，]$/.test(text) || free.includes(text) ? take(text) : setTyped(text))}
        />
      )}
    </div>
  )
}

function scalarFrom(text: string, kind: KnownName['kind'] | undefined): Scalar[] {
  if (text === '') return []
  const isNumber =
    kind === 'number' ? Number.isFinite(Number(text)) : kind === undefined && isPlainNumber(text)
  return [isNumber ? Number(text) : text]
}
