import type { ComponentType } from 'react'
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

/** Words in the frame of their channel. */
export function MessageFrame({ channel, ...words }: Words & { channel: string }) {
  const Frame = frames[channel] ?? SmsBubble
  return <Frame {...words} />
}
