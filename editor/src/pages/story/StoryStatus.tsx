import type { Story } from '@rekindle/server/contract'
import { useWord } from '../../i18n/useWord.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'

const tones: Record<Story['status'], Tone> = { active: 'accent', parked: 'warn', ended: 'neutral' }

/** Under way, parked, or how it ended. */
export function StoryStatus({ story: { status, ending } }: { story: Pick<Story, 'status' | 'ending'> }) {
  const word = useWord()
  if (!ending)
    return (
      <Badge tone={tones[status]} dot={status === 'active'}>
        {word('runStatus', status)}
      </Badge>
    )
  const tone = ending.how === 'failed' ? 'bad' : ending.reason === 'returned' ? 'ok' : 'neutral'
  return <Badge tone={tone}>{word('ending', ending.reason)}</Badge>
}
