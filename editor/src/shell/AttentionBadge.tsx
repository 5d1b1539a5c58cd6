import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { attentionCountQuery } from '../api/attention.ts'

/** How many need attention; nothing when nobody does, or while it is not known. */
export function AttentionBadge({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const { data: count = 0 } = useQuery(attentionCountQuery(ws))
  if (count === 0) return null
  return (
    <span className="absolute -top-1.5 left-3 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[10px] leading-none font-semibold text-on-accent tabular-nums">
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t('shell:nav.attentionBadge', { count })}</span>
    </span>
  )
}
