import type { Attention } from '@rekindle/server/contract'
import { LogOut, RotateCcw, SkipForward } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deed, useAttend } from '../../api/attention.ts'
import { useErrorText } from '../../api/useErrorText.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { toast } from '../../ui/toast.ts'
import { ExitDialog } from './ExitDialog.tsx'

/** Try again, go on without, or leave: the last two are asked about first. */
export function AttendButtons({ ws, item }: { ws: string; item: Attention }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const attend = useAttend(ws)
  const [asking, setAsking] = useState<'skip' | 'exit'>()
  const { id, customerName: name } = item
  const decide = (deed: Deed) => {
    setAsking(undefined)
    attend.mutate(deed, {
      onSuccess: () => toast(t(`attention:done.${deed.do}`, { name })),
      onError: (error) => toast(errorText(error).title, 'bad', errorText(error).about),
    })
  }
  const canSkip = item.subject === 'run' || item.item !== null
  return (
    <div className="flex justify-end gap-1.5">
      <Button
        size="sm"
        icon={<RotateCcw size={14} />}
        busy={attend.isPending}
        onClick={() => decide({ id, do: 'retry' })}
      >
        {t('attention:retry')}
      </Button>
      {canSkip ? (
        <Button size="sm" look="quiet" icon={<SkipForward size={14} />} onClick={() => setAsking('skip')}>
          {t('attention:skip')}
        </Button>
      ) : null}
      <Button size="sm" look="quiet" icon={<LogOut size={14} />} onClick={() => setAsking('exit')}>
        {t('attention:exit')}
      </Button>
      <ConfirmDialog
        open={asking === 'skip'}
        title={t('attention:skipAsk.title', { name })}
        about={t(`attention:skipAsk.${item.subject}`)}
        confirm={t('attention:skip')}
        onConfirm={() => decide({ id, do: 'skip' })}
        onClose={() => setAsking(undefined)}
      />
      {asking === 'exit' ? (
        <ExitDialog
          name={name}
          subject={item.subject}
          onExit={(reason) => decide({ id, do: 'exit', reason })}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </div>
  )
}
