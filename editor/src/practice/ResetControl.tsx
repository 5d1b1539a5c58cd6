import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../api/session.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { toast } from '../ui/toast.ts'
import { usePracticeDeed } from './usePracticeDeed.ts'

/** Begins the practice again, after asking. */
export function ResetControl({ ws }: { ws: string }) {
  const { t } = useTranslation()
  const { name } = useWorkspace()
  const { act, isBusy } = usePracticeDeed(ws)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <IconButton
        size="sm"
        label={t('practice:reset')}
        tipSide="bottom"
        icon={<RotateCcw size={15} />}
        onClick={() => setAsking(true)}
      />
      <ConfirmDialog
        open={asking}
        danger
        busy={isBusy('reset')}
        title={t('practice:resetTitle')}
        about={t('practice:resetAbout', { name })}
        confirm={t('practice:reset')}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          act(
            { do: 'reset' },
            { onSuccess: () => toast(t('practice:resetDone')), onSettled: () => setAsking(false) },
          )
        }
      />
    </>
  )
}
