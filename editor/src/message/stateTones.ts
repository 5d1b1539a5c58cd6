import type { Message } from '@rekindle/server/contract'
import type { Tone } from '../ui/Badge.tsx'

export const stateTones: Record<Message['state'], Tone> = {
  queued: 'info',
  held: 'warn',
  claimed: 'info',
  suppressed: 'neutral',
  handedOver: 'ok',
  delivered: 'ok',
  bounced: 'bad',
  unknown: 'warn',
}
