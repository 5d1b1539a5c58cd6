import type { Message } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/Badge.tsx'
import { stateTones } from './stateTones.ts'

export function StateBadge({ state }: { state: Message['state'] }) {
  const { t } = useTranslation()
  return <Badge tone={stateTones[state]}>{t(`words:messageState.${state}`)}</Badge>
}
