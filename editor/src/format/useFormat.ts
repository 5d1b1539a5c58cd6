import { useMemo } from 'react'
import { useMaybeWorkspace } from '../api/session.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { createFormat, type Format } from './createFormat.ts'

/** Dates and numbers as the person reads them, in the zone of the workspace. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const timeZone = useMaybeWorkspace()?.timeZone ?? 'UTC'
  return useMemo(() => createFormat(language, timeZone), [language, timeZone])
}
