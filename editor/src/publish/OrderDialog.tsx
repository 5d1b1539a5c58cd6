import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order, useOrder } from '../api/plans.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { toast } from '../ui/toast.ts'
import { showPlan } from './useShownPlan.ts'

export interface OrderProps {
  ws: string
  journey: string
  onClose: () => void
}

interface Props extends OrderProps {
  deed: 'pause' | 'resume' | 'stop'
  order: Order
  ready: boolean
  danger?: boolean
  /** The sentence under the title, when it is not the usual one. */
  about?: string
  children: ReactNode
}

/** A question before a journey is held, freed or ended, with the answer's consequences. */
export function OrderDialog({ ws, journey, onClose, deed, order, ready, danger, about, children }: Props) {
  const { t } = useTranslation('plans')
  const command = useOrder(ws, journey)
  const go = () =>
    command.mutate(order, {
      onSuccess: ({ plan }) => {
        toast(t(`${deed}.done`), 'ok')
        showPlan(journey, plan)
        onClose()
      },
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`${deed}.title`)}
      about={about ?? t(`${deed}.about`)}
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button
            look={danger ? 'danger' : 'primary'}
            disabled={!ready}
            busy={command.isPending}
            onClick={go}
          >
            {t(`${deed}.confirm`)}
          </Button>
        </>
      }
    >
      {ready ? children : <SkeletonRows rows={3} />}
      {command.error ? <ErrorNote error={command.error} className="mt-4" /> : null}
    </Dialog>
  )
}
