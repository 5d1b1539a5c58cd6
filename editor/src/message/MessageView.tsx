import type { Message } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { MessageFrame } from './MessageFrame.tsx'

/** A message as the customer sees it. Before it leaves there is no text yet: it is written from the facts of that instant. */
export function MessageView({ message }: { message: Message }) {
  const { t } = useTranslation()
  if (message.body === null)
    return (
      <p className="rounded-xl border border-dashed px-4 py-6 text-center text-sm text-pretty text-muted">
        {t(message.settledAt ? 'message:neverWritten' : 'message:notWritten')}
      </p>
    )
  const { channel, subject, to, locale, body } = message
  return <MessageFrame {...{ channel, subject, to, locale, body }} />
}
