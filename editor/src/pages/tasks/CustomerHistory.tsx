import type { Message } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { customerQuery } from '../../api/customers.ts'
import { keys } from '../../api/queryClient.ts'
import { inWorkspace } from '../../api/request.ts'
import { usePages } from '../../api/usePages.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useWord } from '../../i18n/useWord.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

const shown = 6

/** The last things between us and the customer, over all channels; addresses stay masked. */
export function CustomerHistory({ ws, customer }: { ws: string; customer: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const known = useQuery(customerQuery(ws, customer))
  const messages = usePages<Message>(keys.moving(ws, 'messages'), inWorkspace(ws, 'messages'), { customer })
  const lines = [
    ...messages.items.map(({ queuedAt, channel, state, subject, body }) => ({
      at: queuedAt,
      what: t('tasks:history.message', {
        channel: word('channel', channel),
        state: word('messageState', state),
      }),
      more: subject ?? body,
    })),
    ...(known.data?.events ?? []).map(({ at, name }) => ({ at, what: word('event', name), more: null })),
  ]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, shown)
  return (
    <section className="border-t px-5 py-4">
      <h3 className="mb-2 text-[13px] font-medium">{t('tasks:history.title')}</h3>
      {known.isPending || messages.isPending ? (
        <Skeleton className="h-20 w-full" />
      ) : lines.length === 0 ? (
        <p className="text-sm text-muted">{t('tasks:history.empty')}</p>
      ) : (
        <ol className="flex flex-col gap-1.5">
          {lines.map(({ at, what, more }) => (
            <li key={`${at} ${what}`} className="flex gap-3 text-[13px]">
              <time dateTime={at} className="w-24 shrink-0 text-muted">
                {format.date(at)}
              </time>
              <span className="min-w-0 truncate">
                {what}
                {more ? <span className="ml-2 text-muted">{more}</span> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
