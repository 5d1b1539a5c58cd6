import type { FormKit } from '@rekindle/nodes/forms'
import type { Flow } from '@rekindle/runtime'
import { useEffect, useMemo, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useWorkspace } from '../api/session.ts'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { useNow } from '../format/useNow.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useLocalText } from '../i18n/useLocalText.ts'
import type { AskedField } from './FormContext.ts'
import { kitControls } from './kitControls.tsx'
import { offersBefore } from './offersBefore.ts'
import { PlaceProblems } from './PlaceProblems.tsx'
import { SchemaField } from './schema/SchemaField.tsx'
import { useSuggestions } from './useSuggestions.ts'

/** The kit for hand-made forms of one node, in the language and workspace on screen. */
export function useKit(id: string, field: AskedField | undefined): FormKit {
  const { readOnly, registry } = useEditing()
  const givenBefore = useFlow(useShallow((flow: Flow) => offersBefore(flow, id, registry)))
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
      givenBefore,
      field,
      attributes: attributes.map(({ name }) => name),
      readOnly,
    }),
    [language, say, locales, timeZone, currency, brand, attributes, givenBefore, field, readOnly],
  )
}
