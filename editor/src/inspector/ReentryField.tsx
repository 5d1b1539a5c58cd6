import type { Reentry } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { Select } from '../ui/Select.tsx'
import { DurationInput } from './DurationInput.tsx'
import { useForm } from './FormContext.ts'
import { Labelled } from './Labelled.tsx'

const path = ['settings', 'reentry'] as const

/** When somebody may come in again. */
export function ReentryField({ value }: { value: Reentry }) {
  const { t } = useTranslation('canvas')
  const { change, readOnly } = useForm()
  const choose = (kind: Reentry['kind']) =>
    change(
      path,
      kind === 'afterTime' ? { kind, time: value.kind === 'afterTime' ? value.time : '6mo' } : { kind },
    )
  return (
    <Labelled label={t('reentry.label')} hint={t(`reentry.about.${value.kind}`)} path={path}>
      {(wiring) => (
        <div className="flex flex-col gap-2">
          <Select
            {...wiring}
            className="w-full"
            disabled={readOnly}
            value={value.kind}
            onChoose={choose}
            options={(['never', 'afterExit', 'afterTime'] as const).map((kind) => ({
              value: kind,
              label: t(`reentry.${kind}`),
            }))}
          />
          {value.kind === 'afterTime' ? (
            <DurationInput
              label={t('reentry.time')}
              readOnly={readOnly}
              value={value.time}
              onChange={(time) => change([...path, 'time'], time ?? '')}
            />
          ) : null}
        </div>
      )}
    </Labelled>
  )
}
