import type { Brake, Hold } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdQuery, useSetBrake } from '../api/plans.ts'
import { useFormat } from '../format/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import { SkeletonRows } from '../ui/Skeleton.tsx'
import { Switch } from '../ui/Switch.tsx'
import { toast } from '../ui/toast.ts'
import type { OrderProps } from './OrderDialog.tsx'

/** How many may come in within an hour before the journey pauses itself. */
export function BrakeDialog(props: OrderProps) {
  const { t } = useTranslation('plans')
  const hold = useQuery(holdQuery(props.ws, props.journey))
  if (hold.data) return <BrakeForm {...props} brake={hold.data.brake} />
  return (
    <Dialog open onClose={props.onClose} width="sm" title={t('brake.title')}>
      {hold.error ? (
        <ErrorState error={hold.error} onRetry={() => void hold.refetch()} />
      ) : (
        <SkeletonRows rows={3} />
      )}
    </Dialog>
  )
}

const usual: Brake = { perHour: 1_000, factor: 3 }

function BrakeForm({ ws, journey, onClose, brake }: OrderProps & { brake: Hold['brake'] }) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const set = useSetBrake(ws, journey)
  const [on, setOn] = useState(brake !== null)
  const [perHour, setPerHour] = useState(String((brake ?? usual).perHour))
  const [factor, setFactor] = useState(String((brake ?? usual).factor))
  const limit = Math.floor(Number(perHour) * Number(factor))
  const isSound = !on || (Number(perHour) > 0 && Number(factor) >= 1 && Number(factor) <= 1_000)
  const save = () =>
    set.mutate(on ? { perHour: Number(perHour), factor: Number(factor) } : null, {
      onSuccess: () => {
        toast(t(on ? 'brake.done' : 'brake.off'), 'ok')
        onClose()
      },
    })
  return (
    <Dialog
      open
      onClose={onClose}
      width="sm"
      title={t('brake.title')}
      about={t('brake.about')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" disabled={!isSound} busy={set.isPending} onClick={save}>
            {t('ui:save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-center justify-between gap-4 text-sm">
          <label htmlFor="brake-on">{t('brake.use')}</label>
          <Switch id="brake-on" checked={on} onChange={setOn} />
        </div>
        {on ? (
          <>
            <div className="grid grid-cols-2 gap-3">
              <Field label={t('brake.perHour')}>
                {(wiring) => (
                  <Input
                    {...wiring}
                    type="number"
                    min={1}
                    value={perHour}
                    onChange={(change) => setPerHour(change.target.value)}
                  />
                )}
              </Field>
              <Field label={t('brake.factor')}>
                {(wiring) => (
                  <Input
                    {...wiring}
                    type="number"
                    min={1}
                    max={1_000}
                    step="any"
                    value={factor}
                    onChange={(change) => setFactor(change.target.value)}
                  />
                )}
              </Field>
            </div>
            {isSound ? (
              <p className="text-[13px] text-muted">{t('brake.means', { limit: format.number(limit) })}</p>
            ) : null}
          </>
        ) : null}
        {set.error ? <ErrorNote error={set.error} /> : null}
      </div>
    </Dialog>
  )
}
