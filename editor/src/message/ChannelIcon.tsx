import { MessageSquare } from 'lucide-react'
import { channelIcons } from './channelIcons.ts'

export function ChannelIcon({ channel, size = 16 }: { channel: string; size?: number }) {
  const Icon = channelIcons[channel] ?? MessageSquare
  return <Icon size={size} strokeWidth={1.8} aria-hidden />
}
