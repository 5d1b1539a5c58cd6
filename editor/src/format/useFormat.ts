import { useMaybeWorkspace } from '../api/session.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { createFormat, type Format } from './createFormat.ts'

/** Making formats is slow, and a canvas asks for hundreds: one for each language and zone. */
const formats = new Map<string, Format>()

/** Dates and numbers as the person reads them, in the zone of the workspace. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const timeZone = useMaybeWorkspace()?.timeZone ?? 'UTC'
  const key = `${language} ${timeZone}`
  const format = formats.get(key) ?? createFormat(language, timeZone)
  formats.set(key, format)
  return format
}
