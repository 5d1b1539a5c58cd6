import { useTranslation } from 'react-i18next'
import { Spinner } from '../ui/Spinner.tsx'

/** A box that is on its way. */
export function Opening() {
  const { t } = useTranslation('ui')
  return (
    <div role="status" className="fixed inset-x-0 top-[14vh] z-50 flex justify-center">
      <Spinner />
      <span className="sr-only">{t('loading')}</span>
    </div>
  )
}
