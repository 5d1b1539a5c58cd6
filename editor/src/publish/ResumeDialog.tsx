import type { DueAnswer } from '@rekindle/runtime'
import type { Journey } from '@rekindle/server/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdQuery } from '../api/plans.ts'
import { useFormat } from '../format/useFormat.ts'
import { ChoiceList } from '../ui/ChoiceList.tsx'
import { OrderDialog, type OrderProps } from './OrderDialog.tsx'

type JourneyState = Journey['state']

/** Asks what is to be done with what fell due while the journey was held. */
export function ResumeDialog({ state, ...props }: OrderProps & { state: JourneyState }) {
  const { t } = useTranslation('plans')
  const hold = useQuery(holdQuery(props.ws, props.journey))
  const [due, setDue] = useState<DueAnswer>('send')
  const format = useFormat()
  const { brakePulled, due: count = 0, dueMessages = 0, dueWaits = 0 } = hold.data ?? {}
  return (
    <OrderDialog
      {...props}
      deed="resume"
      {...(state === 'stopped' ? { about: t('resume.aboutStopped') } : {})}
      ready={hold.data !== undefined}
      order={{ deed: 'resume', due }}
    >
      <div className="flex flex-col gap-3">
        {brakePulled ? (
          <p className="rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
            {t('brake.pulled', { entered: brakePulled.entered, limit: brakePulled.limit })}
          </p>
        ) : null}
        {count > 0 ? (
          <>
            <p className="text-sm font-medium">{t('resume.due', { count })}</p>
            <p className="-mt-2 text-[13px] text-muted">
              {t('publish:ahead.due', {
                messages: format.number(dueMessages),
                waits: format.number(dueWaits),
              })}
            </p>
            <ChoiceList
              label={t('resume.due', { count })}
              value={due}
              onChoose={setDue}
              options={(['send', 'skip', 'exit'] as const).map((value) => ({
                value,
                label: t(`resume.${value}.label`),
                about: t(`resume.${value}.about`),
              }))}
            />
          </>
        ) : (
          <p className="text-sm">{t('resume.nothing')}</p>
        )}
      </div>
    </OrderDialog>
  )
}
