import { FastForward, Pause, Play, RotateCcw, SkipForward, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePracticeCommand } from '../api/practice.ts'
import { useCan, useWorkspace } from '../api/session.ts'
import { useErrorText } from '../api/useErrorText.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { toast } from '../ui/toast.ts'
import { ClockFace } from './ClockFace.tsx'
import { nearestSpeed, speeds } from './speeds.ts'
import { usePracticeClock } from './usePracticeClock.ts'

const newcomers = 20

/** Drives the clock of a practice workspace: play, step, jump, newcomers, begin again. */
export function PracticeBar({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { clock, stream } = usePracticeClock(ws)
  const command = usePracticeCommand(ws)
  const may = useCan('practice.drive')
  const { name } = useWorkspace()
  const [asking, setAsking] = useState(false)
  const failed = (error: unknown) => toast(errorText(error).title, 'bad', errorText(error).about)
  const busy = (deed: string) => command.isPending && command.variables.do === deed
  const playing = clock?.playing ?? false
  const speed = nearestSpeed(clock?.speed)

  return (
    <section aria-label={t('practice:label')} className="flex min-w-0 grow items-center gap-2">
      <ClockFace clock={clock} lost={stream === 'lost'} />
      {may ? (
        <div className="ml-auto flex items-center gap-1.5">
          <Button
            look="primary"
            size="sm"
            className="w-22"
            disabled={!clock}
            icon={playing ? <Pause size={14} fill="currentColor" /> : <Play size={14} fill="currentColor" />}
            onClick={() =>
              command.mutate(playing ? { do: 'pause' } : { do: 'play', speed: speeds[speed] }, {
                onError: failed,
              })
            }
          >
            {playing ? t('practice:pause') : t('practice:play')}
          </Button>
          <Select
            size="sm"
            aria-label={t('practice:speed.label')}
            value={speed}
            className="w-28"
            options={Object.keys(speeds).map((value) => ({ value, label: t(`practice:speed.${value}`) }))}
            onChoose={(next) => command.mutate({ do: 'play', speed: speeds[next] }, { onError: failed })}
          />
          <span className="mx-1 h-5 w-px bg-line-strong/40 max-lg:hidden" aria-hidden />
          <Button
            size="sm"
            disabled={playing}
            busy={busy('step')}
            icon={<FastForward size={14} />}
            onClick={() => command.mutate({ do: 'step', by: '1d' }, { onError: failed })}
          >
            {t('practice:day')}
          </Button>
          <Button
            size="sm"
            disabled={playing || !clock?.nextAt}
            busy={busy('jump')}
            icon={<SkipForward size={14} />}
            onClick={() => command.mutate({ do: 'jump' }, { onError: failed })}
          >
            {t('practice:jump')}
          </Button>
          <Button
            size="sm"
            className="max-xl:hidden"
            busy={busy('newcomers')}
            icon={<UserPlus size={14} />}
            onClick={() =>
              command.mutate(
                { do: 'newcomers', count: newcomers },
                { onError: failed, onSuccess: () => toast(t('practice:joined', { count: newcomers })) },
              )
            }
          >
            {t('practice:newcomers', { count: newcomers })}
          </Button>
          <IconButton
            size="sm"
            label={t('practice:reset')}
            tipSide="bottom"
            icon={<RotateCcw size={15} />}
            onClick={() => setAsking(true)}
          />
        </div>
      ) : null}
      <ConfirmDialog
        open={asking}
        danger
        busy={busy('reset')}
        title={t('practice:resetTitle')}
        about={t('practice:resetAbout', { name })}
        confirm={t('practice:reset')}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          command.mutate(
            { do: 'reset' },
            {
              onError: failed,
              onSuccess: () => toast(t('practice:resetDone')),
              onSettled: () => setAsking(false),
            },
          )
        }
      />
    </section>
  )
}
