import type { Reentry } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { Input } from '../ui/Input.tsx'
import { Select } from '../ui/Select.tsx'
import { DurationInput } from './DurationInput.tsx'
import { useForm } from './FormContext.ts'
import { Labelled } from './Labelled.tsx'
import { useReentryExample } from './useReentryExample.ts'

const path = ['settings', 'reentry'] as const

/** When somebody may come in again. */
export function ReentryField({ value }: { value: Reentry }) {
  const { t } = useTranslation('canvas')
  const { change, readOnly } = useForm()
  const example = useReentryExample(value)
  const choose = (kind: Reentry['kind']) =>
    change(
      path,
      kind === 'afterTime' ? { kind, time: '6mo' } : kind === 'anyTime' ? { kind, key: 'orderId' } : { kind },
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
            options={(['never', 'afterExit', 'afterTime', 'anyTime'] as const).map((kind) => ({
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
          {value.kind === 'anyTime' ? (
            <Labelled label={t('reentry.key')} path={[...path, 'key']}>
              {(key) => (
                <Input
                  {...key}
                  readOnly={readOnly}
                  value={value.key}
                  onChange={(event) => change([...path, 'key'], event.target.value)}
                />
              )}
            </Labelled>
          ) : null}
          <p className="text-[13px] text-muted">{t(`reentry.example.${value.kind}`, example)}</p>
        </div>
      )}
    </Labelled>
  )
}
