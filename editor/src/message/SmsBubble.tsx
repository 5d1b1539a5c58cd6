import { smsSize } from '@rekindle/nodes'
import { useTranslation } from 'react-i18next'
import type { Words } from './Words.ts'

export function SmsBubble({ body, locale, isDraft }: Words) {
  const { t } = useTranslation()
  const { units, segments } = smsSize(body)
  return (
    <div className="max-w-sm">
      <p
        lang={locale ?? undefined}
        className="rounded-2xl rounded-bl-sm bg-sunken px-4 py-3 leading-relaxed break-words whitespace-pre-wrap"
      >
        {body}
      </p>
      {isDraft ? null : (
        <p className="mt-1.5 pl-1 text-xs text-muted">
          {t('message:sms', { letters: units, count: segments })}
        </p>
      )}
    </div>
  )
}
