import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { StepList } from './StepList.tsx'

/** What was done to the drawing since it was opened, to go back to any of it. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('document')
  return (
    <section
      aria-label={t('history.title')}
      className="absolute top-3 right-3 z-20 flex max-h-[70%] w-80 max-w-[calc(100%-1.5rem)] flex-col rounded-xl border bg-surface shadow-pop"
      onKeyDown={(key) => key.key === 'Escape' && onClose()}
    >
      <header className="flex items-center border-b py-1 pr-1 pl-3">
        <h2 className="grow text-sm font-semibold">{t('history.title')}</h2>
        <IconButton size="sm" label={t('history.close')} icon={<X size={15} />} onClick={onClose} />
      </header>
      <StepList />
      <p className="border-t px-3 py-2 text-xs text-muted">{t('history.about')}</p>
    </section>
  )
}
