import { UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Words } from './Words.ts'

export function ChatBubble({ body, locale }: Words) {
  const { t } = useTranslation()
  return (
    <div className="flex max-w-md items-start gap-2.5">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-info-soft text-info">
        <UserRound size={18} aria-hidden />
      </span>
      <div>
        <p className="mb-1 text-xs text-muted">{t('message:wecomFrom')}</p>
        <p
          lang={locale ?? undefined}
          className="rounded-lg rounded-tl-none bg-info-soft px-3.5 py-2.5 leading-relaxed break-words whitespace-pre-wrap"
        >
          {body}
        </p>
      </div>
    </div>
  )
}
