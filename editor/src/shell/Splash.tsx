import { useTranslation } from 'react-i18next'
import { Mark } from './Mark.tsx'

/** The moment before the session is known. */
export function Splash() {
  const { t } = useTranslation()
  return (
    <main role="status" className="flex h-full items-center justify-center">
      <Mark className="size-10 animate-pulse" />
      <span className="sr-only">{t('ui:loading')}</span>
    </main>
  )
}
