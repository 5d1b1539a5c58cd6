import { Link } from '@tanstack/react-router'
import { MapPinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { usePageTitle } from './usePageTitle.ts'

/** An address that leads nowhere. */
export function PageMissing() {
  const { t } = useTranslation()
  usePageTitle(t('shell:missing.title'))
  return (
    <main className="flex h-full items-center justify-center">
      <EmptyState
        icon={<MapPinOff size={22} />}
        title={t('shell:missing.title')}
        about={t('shell:missing.about')}
        action={
          <Link to="/" className={buttonClass('primary')}>
            {t('shell:missing.home')}
          </Link>
        }
      />
    </main>
  )
}
