import { useTranslation } from 'react-i18next'
import type { Words } from './Words.ts'

export function EmailSheet({ subject, to, body, locale, isDraft }: Words) {
  const { t } = useTranslation()
  return (
    <article lang={locale ?? undefined} className="overflow-hidden rounded-xl border">
      <header className="border-b bg-sunken px-4 py-3">
        <p className="font-semibold">{subject ?? t('message:noSubject')}</p>
        {isDraft ? null : <p className="text-xs text-muted">{t('message:to', { to: to ?? '–' })}</p>}
      </header>
      <p className="px-4 py-4 leading-relaxed break-words whitespace-pre-wrap">{body}</p>
    </article>
  )
}
