import type { Message } from '@rekindle/server/contract'
import { Link } from '@tanstack/react-router'
import { Route } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useWord } from '../../i18n/useWord.ts'
import { ChannelIcon } from '../../message/ChannelIcon.tsx'
import { MessageView } from '../../message/MessageView.tsx'
import { StateBadge } from '../../message/StateBadge.tsx'
import { VerdictNote } from '../../message/VerdictNote.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { FactList } from '../../ui/FactList.tsx'

/** One message: to whom, what they see, and why it went as it did. */
export function MessagePane({ ws, message }: { ws: string; message: Message }) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  const { customer, customerName, channel, category, state, to, run, queuedAt, settledAt, locale } = message
  return (
    <article aria-label={t('outbox:messageTo', { name: customerName })}>
      <header className="flex flex-wrap items-center gap-3 border-b px-5 py-4">
        <div className="min-w-0 grow">
          <h2 className="flex items-center gap-2.5 text-base font-semibold">
            <Link
              to="/w/$ws/customers/$id"
              params={{ ws, id: customer }}
              className="truncate hover:text-accent-text"
            >
              {customerName}
            </Link>
            <StateBadge state={state} />
          </h2>
          <p className="flex items-center gap-1.5 text-[13px] text-muted">
            <ChannelIcon channel={channel} size={14} />
            {[word('channel', channel), word('category', category), to].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Link to="/w/$ws/runs/$run" params={{ ws, run }} className={buttonClass('plain', 'sm')}>
          <Route size={14} aria-hidden />
          {t('outbox:story')}
        </Link>
      </header>
      <div className="px-5 py-6">
        <MessageView message={message} />
      </div>
      <div className="border-t px-5 py-4">
        <VerdictNote message={message} />
      </div>
      <div className="border-t">
        <FactList
          facts={[
            { name: t('outbox:queuedAt'), value: format.dateTime(queuedAt) },
            ...(settledAt ? [{ name: t('outbox:settledAt'), value: format.dateTime(settledAt) }] : []),
            ...(locale ? [{ name: t('outbox:locale'), value: locale }] : []),
          ]}
        />
      </div>
    </article>
  )
}
