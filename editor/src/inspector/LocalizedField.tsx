import { useEffect, useState } from 'react'
import { useWorkspace } from '../api/session.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Textarea } from '../ui/Textarea.tsx'
import { useForm } from './FormContext.ts'
import { Labelled } from './Labelled.tsx'
import { LocaleTabs } from './LocaleTabs.tsx'
import type { DrawingProps } from './schema/Drawing.ts'

/** One text in several languages, one on screen at a time. */
export function LocalizedField({ value, onChange, ...labelled }: DrawingProps) {
  const { locales } = useWorkspace()
  const { language } = useLanguage()
  const { readOnly, field } = useForm()
  const texts = (typeof value === 'object' && value !== null ? value : {}) as Record<string, string>
  const tags = [...new Set([...locales, ...Object.keys(texts)])]
  const [chosen, setChosen] = useState(() => tags.find((tag) => tag === language) ?? tags[0] ?? 'en')
  const place = labelled.path.join('.')
  // A problem of a text leads to its language.
  useEffect(() => {
    const tag = field?.path.slice(0, -1).join('.') === place ? field.path.at(-1) : undefined
    if (typeof tag === 'string') setChosen(tag)
  }, [field, place])
  const text = texts[chosen] ?? ''
  return (
    <Labelled {...labelled}>
      {(wiring) => (
        <div className="flex flex-col gap-1.5">
          <LocaleTabs label={labelled.label} tags={tags} texts={texts} value={chosen} onChange={setChosen} />
          <Textarea
            {...wiring}
            lang={chosen}
            rows={text.length > 120 ? 7 : 2}
            readOnly={readOnly}
            value={text}
            onChange={(change) => onChange({ ...texts, [chosen]: change.target.value })}
          />
        </div>
      )}
    </Labelled>
  )
}
