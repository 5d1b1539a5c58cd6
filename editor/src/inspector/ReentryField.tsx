import type { Reentry } from '@rekindle/runtime'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from '../ui/Input.tsx'
import { Select } from '../ui/Select.tsx'
import { DurationInput } from './DurationInput.tsx'
import { useForm } from './FormContext.ts'
import { Labelled } from './Labelled.tsx'

const ReentryExample = lazy(async () => ({
  default: (await import('./ReentryExample.tsx')).ReentryExample,
}))

const path = ['settings', 'reentry'] as const

/** When somebody may come in again. */
export function ReentryField({ value }: { value: Reentry }) {
  const { t } = useTranslation('canvas')
  const { change, readOnly } = useForm()
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
          <p className="min-h-5 text-[13px] text-muted">
            <Suspense>
              <ReentryExample reentry={value} />
            </Suspense>
          </p>
        </div>
      )}
    </Labelled>
  )
}
