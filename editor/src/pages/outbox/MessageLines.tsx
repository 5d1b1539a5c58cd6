import type { Message } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { useWord } from '../../i18n/useWord.ts'
import { ChannelIcon } from '../../message/ChannelIcon.tsx'
import { StateBadge } from '../../message/StateBadge.tsx'
import { Table } from '../../ui/Table.tsx'

interface Props {
  messages: Message[]
  current: string | undefined
  onOpen: (id: string) => void
}

export function MessageLines({ messages, current, onOpen }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const word = useWord()
  return (
    <Table
      caption={t('outbox:title')}
      rows={messages}
      rowKey={({ id }) => id}
      isCurrent={({ id }) => id === current}
      onOpen={({ id }) => onOpen(id)}
      columns={[
        {
          id: 'message',
          head: t('outbox:column.message'),
          className: 'max-w-0 w-full',
          cell: ({ channel, customerName, subject, body, reason, state }) => (
            <div className="flex items-start gap-3">
              <span className="mt-0.5 shrink-0 text-muted" title={word('channel', channel)}>
                <ChannelIcon channel={channel} />
                <span className="sr-only">{word('channel', channel)}</span>
              </span>
              <div className="min-w-0">
                <p className="truncate font-medium">{customerName}</p>
                <p className="truncate text-[13px] text-muted">
                  {state === 'held' && reason
                    ? word('holdReason', reason)
                    : state === 'suppressed' && reason
                      ? word('suppressionReason', reason)
                      : (subject ?? body ?? t('outbox:unwritten'))}
                </p>
              </div>
            </div>
          ),
        },
        {
          id: 'state',
          head: t('outbox:column.state'),
          align: 'right',
          cell: ({ state, queuedAt }) => (
            <div className="flex flex-col items-end gap-0.5">
              <StateBadge state={state} />
              <time dateTime={queuedAt} className="text-xs whitespace-nowrap text-muted">
                {format.dateTime(queuedAt)}
              </time>
            </div>
          ),
        },
      ]}
    />
  )
}
