import type { PracticeClock } from '@rekindle/server/contract'
import { FastForward, SkipForward, UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { toast } from '../ui/toast.ts'
import { usePracticeDeed } from './usePracticeDeed.ts'

const newcomers = 20

/** One push at a time: a day, up to the next event, and more customers to lose. */
export function PushControls({
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
  const { act, isBusy } = usePracticeDeed(ws)
  const playing = clock?.playing ?? true
  return (
    <>
      <Push
        label={t('practice:day')}
        about={t('practice:dayAbout')}
        icon={<FastForward size={14} />}
        disabled={playing}
        busy={isBusy('step')}
        onPush={() => {
          onStart()
          act({ do: 'step', by: '1d' })
        }}
      />
      <Push
        label={t('practice:jump')}
        about={t('practice:jumpAbout')}
        icon={<SkipForward size={14} />}
        disabled={playing || !clock?.nextAt}
        busy={isBusy('jump')}
        onPush={() => {
          onStart()
          act({ do: 'jump' })
        }}
      />
      <Push
        label={t('practice:newcomers', { count: newcomers })}
        about={t('practice:newcomersAbout', { count: newcomers })}
        icon={<UserPlus size={14} />}
        disabled={!clock}
        busy={isBusy('newcomers')}
        onPush={() =>
          act(
            { do: 'newcomers', count: newcomers },
            { onSuccess: () => toast(t('practice:joined', { count: newcomers })) },
          )
        }
      />
    </>
  )
}

interface PushProps {
  label: string
  about: string
  icon: ReactNode
  disabled: boolean
  busy: boolean
  onPush: () => void
}

/** On narrow screens only the icon is seen; the label is still said. */
function Push({ label, about, icon, disabled, busy, onPush }: PushProps) {
  return (
    <Tooltip text={about} side="bottom">
      <Button
        size="sm"
        className="max-sm:w-10 max-sm:px-0"
        disabled={disabled}
        busy={busy}
        icon={icon}
        onClick={onPush}
      >
        <span className="max-xl:sr-only">{label}</span>
      </Button>
    </Tooltip>
  )
}
