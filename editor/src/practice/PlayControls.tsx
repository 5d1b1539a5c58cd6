import type { PracticeClock } from '@rekindle/server/contract'
import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { nearestSpeed, speeds } from './speeds.ts'
import { usePracticeDeed } from './usePracticeDeed.ts'

/** Play and pause, and how fast. A speed chosen during a pause counts from the next play on. */
export function PlayControls({
  ws,
  clock,
  onStart,
}: {
  ws: string
  clock: PracticeClock | undefined
  /** Called before the clock goes. */
  onStart: () => void
}) {
  const { t } = useTranslation()
  const { act } = usePracticeDeed(ws)
  const [chosen, setChosen] = useState<string>()
  const playing = clock?.playing ?? false
  const speed = chosen ?? nearestSpeed(clock?.speed)
  return (
    <>
      <Button
        look="primary"
        size="sm"
        className="w-22 max-sm:w-10 max-sm:px-0"
        disabled={!clock}
        icon={playing ? <Pause size={14} fill="currentColor" /> : <Play size={14} fill="currentColor" />}
        onClick={() => {
          if (!playing) onStart()
          act(playing ? { do: 'pause' } : { do: 'play', speed: speeds[speed] })
        }}
      >
        <span className="max-sm:sr-only">{playing ? t('practice:pause') : t('practice:play')}</span>
      </Button>
      <Select
        size="sm"
        aria-label={t('practice:speed.label')}
        value={speed}
        className="w-28 max-sm:hidden"
        options={Object.keys(speeds).map((value) => ({ value, label: t(`practice:speed.${value}`) }))}
        onChoose={(next) => {
          setChosen(next)
          if (playing) act({ do: 'play', speed: speeds[next] })
        }}
      />
    </>
  )
}
