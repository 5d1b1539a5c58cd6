import type { Message } from '@rekindle/server/contract'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { AppCard } from './AppCard.tsx'
import { ChatBubble } from './ChatBubble.tsx'
import { EmailSheet } from './EmailSheet.tsx'
import { PushNotice } from './PushNotice.tsx'
import { SmsBubble } from './SmsBubble.tsx'
import type { Words } from './Words.ts'

/** How each channel looks on the customer's side. */
const frames: Record<string, ComponentType<Words>> = {
  sms: SmsBubble,
  email: EmailSheet,
  wecom: ChatBubble,
  push: PushNotice,
  inapp: AppCard,
}

/** A message as the customer sees it. Before it leaves there is no text yet: it is written from the facts of that instant. */
export function MessageView({ message }: { message: Message }) {
  const { t } = useTranslation()
  const Frame = frames[message.channel] ?? SmsBubble
  if (message.body === null)
    return (
      <p className="rounded-xl border border-dashed px-4 py-6 text-center text-sm text-pretty text-muted">
        {t(message.settledAt ? 'message:neverWritten' : 'message:notWritten')}
      </p>
    )
  return <Frame subject={message.subject} to={message.to} locale={message.locale} body={message.body} />
}
