import { Bell, type LucideIcon, Mail, MessageCircleMore, MessageSquareText, Smartphone } from 'lucide-react'

export const channelIcons: Record<string, LucideIcon> = {
  sms: MessageSquareText,
  email: Mail,
  push: Bell,
  wecom: MessageCircleMore,
  inapp: Smartphone,
}
