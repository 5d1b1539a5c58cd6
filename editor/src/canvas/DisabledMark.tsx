import { CircleSlash } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Lies on the upper edge of a card where nothing is done: its height stays as it was. */
export function DisabledMark() {
  const { t } = useTranslation('document')
  return (
    <span
      title={t('node.disabledAbout')}
      className="absolute -top-2.5 left-3 z-1 flex h-5 items-center gap-1 rounded-full border border-line-strong bg-sunken px-2 text-[11px] font-medium text-muted"
    >
      <CircleSlash size={11} aria-hidden />
      {t('node.disabled')}
    </span>
  )
}
