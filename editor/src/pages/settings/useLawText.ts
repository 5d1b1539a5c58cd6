import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A law by name; one this screen has no name for is said as the server says it. */
export function useLawText(): (law: string) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    (law) => {
      const key = `settings:laws.${law}.title`
      return !law.includes(':') && i18n.exists(key) ? t(key) : law
    },
    [t, i18n],
  )
}
