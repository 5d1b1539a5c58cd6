import type { Task } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../ui/Badge.tsx'

const tones: Record<Task['level'], Tone> = { normal: 'neutral', high: 'warn', red: 'bad' }

/** How pressing a task is. */
export function LevelBadge({ level }: { level: Task['level'] }) {
  const { t } = useTranslation()
  return <Badge tone={tones[level]}>{t(`words:taskLevel.${level}`)}</Badge>
}
