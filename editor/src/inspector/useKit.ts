import type { FormKit } from '@rekindle/nodes/forms'
import { useEffect, useMemo, useRef } from 'react'
import { useWorkspace } from '../api/session.ts'
import { useEditing } from '../canvas/Editing.ts'
import { useNow } from '../format/useNow.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useLocalText } from '../i18n/useLocalText.ts'
import { kitControls } from './kitControls.tsx'
import { PlaceProblems } from './PlaceProblems.tsx'
import { SchemaField } from './schema/SchemaField.tsx'
import { useSuggestions } from './useSuggestions.ts'

/** The kit for hand-made forms, in the language and workspace on screen. */
export function useKit(): FormKit {
  const { readOnly } = useEditing()
  const { name: brand, timeZone, currency, locales } = useWorkspace()
  const { language } = useLanguage()
  const say = useLocalText()
  const { attributes } = useSuggestions()
  const clock = useRef(useNow())
  const now = useNow()
  useEffect(() => {
    clock.current = now
  }, [now])
  return useMemo(
    () => ({
      ...kitControls,
      Field: SchemaField,
      Problems: PlaceProblems,
      locale: language,
      say,
      contentLocales: locales,
      timeZone,
      currency,
      brand,
      sample: Object.fromEntries(
        attributes.flatMap(({ name, values: [most] }) => (most ? [[name, most.value]] : [])),
      ),
      // Read when asked: a clock that runs must not draw forms again.
      now: () => Date.parse(clock.current),
      attributes: attributes.map(({ name }) => name),
      readOnly,
    }),
    [language, say, locales, timeZone, currency, brand, attributes, readOnly],
  )
}
