import type { Journey } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../ui/Badge.tsx'

const tones: Record<Journey['state'], Tone> = {
  draft: 'neutral',
  live: 'ok',
  paused: 'warn',
  stopped: 'neutral',
}

/** Whether a journey is drawn, live, held or stopped. */
export function JourneyBadge({ state }: Pick<Journey, 'state'>) {
  const { t } = useTranslation()
  return (
    <Badge tone={tones[state]} dot={state === 'live'}>
      {t(`words:journeyState.${state}`)}
    </Badge>
  )
}
