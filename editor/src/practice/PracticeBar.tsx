import { useTranslation } from 'react-i18next'
import { useCan } from '../api/session.ts'
import { ClockFace } from './ClockFace.tsx'
import { PlayControls } from './PlayControls.tsx'
import { PushControls } from './PushControls.tsx'
import { ResetControl } from './ResetControl.tsx'
import { usePracticeClock } from './usePracticeClock.ts'

/** Drives the clock of a practice workspace: play, step, jump, newcomers, begin again. */
export function PracticeBar({
  ws,
  onStart,
}: {
  ws: string
  /** Called before the clock goes, with where it stands. */
  onStart: (now: string | undefined) => void
}) {
  const { t } = useTranslation()
  const { clock, stream } = usePracticeClock(ws)
  const may = useCan('practice.drive')
  const noteStart = () => onStart(clock?.now)
  return (
    <section
      aria-label={t('practice:label')}
      className="flex shrink-0 grow items-center gap-1 max-sm:order-last max-sm:w-full max-sm:min-w-0 max-sm:shrink max-sm:pl-2 xl:gap-2"
    >
      <ClockFace clock={clock} lost={stream === 'lost'} />
      {may ? (
        <div className="ml-auto flex items-center gap-1 xl:gap-1.5">
          <PlayControls ws={ws} clock={clock} onStart={noteStart} />
          <span className="mx-1 h-5 w-px max-xl:hidden bg-line-strong/40" aria-hidden />
          <PushControls ws={ws} clock={clock} onStart={noteStart} />
          <span className="contents max-sm:hidden">
            <ResetControl ws={ws} />
          </span>
        </div>
      ) : null}
    </section>
  )
}
