import { Rule } from '@rekindle/runtime'
import { useQuery } from '@tanstack/react-query'
import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { audienceCountQuery } from '../../api/segments.ts'
import { useWorkspace } from '../../api/session.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useDebounced } from './useDebounced.ts'

const everyone: Rule = { all: [] }
const pauseMs = 400

/** Whom a rule fits now, counted again after each pause in typing. A half-typed rule is not counted. */
export function AudienceCount({ rule }: { rule: Rule }) {
  const { t } = useTranslation('rules')
  const { id: ws } = useWorkspace()
  const format = useFormat()
  const errorText = useErrorText()
  const text = useDebounced(JSON.stringify(rule), pauseMs)
  const settled = Rule.safeParse(JSON.parse(text))
  const asked = useQuery({
    ...audienceCountQuery(ws, settled.data ?? everyone),
    enabled: settled.success,
  })
  const all = useQuery(audienceCountQuery(ws, everyone))
  if (!settled.success) return <p className="text-xs text-muted">{t('audience.halfTyped')}</p>
  if (asked.error) return <p className="text-xs text-warn">{errorText(asked.error).title}</p>
  const count = asked.data?.count
  const total = all.data?.count
  const isOld = asked.isPlaceholderData || text !== JSON.stringify(rule)
  return (
    <div className="flex flex-col gap-1" data-audience={isOld ? undefined : count}>
      <p
        role="status"
        aria-busy={isOld}
        className={`flex items-center gap-1.5 text-xs ${isOld ? 'text-muted' : 'text-ink'}`}
      >
        <UsersRound size={13} aria-hidden className="shrink-0 text-muted" />
        {count === undefined
          ? t('audience.counting')
          : total === undefined
            ? t('audience.fit', { count, shown: format.number(count) })
            : t('audience.fitOf', { count, shown: format.number(count), total: format.number(total) })}
      </p>
      {count !== undefined && total ? (
        <span aria-hidden className="h-1 overflow-hidden rounded-full bg-sunken">
          <span
            className="block h-full rounded-full bg-accent transition-[width] duration-300"
            style={{ width: `${Math.max(count > 0 ? 1 : 0, (100 * count) / total)}%` }}
          />
        </span>
      ) : null}
    </div>
  )
}
