import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../api/session.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useNow } from '../../format/useNow.ts'
import { Input } from '../../ui/Input.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useIsOver } from './useIsOver.ts'
import { nextMorning, wallTimeOf } from './wallTimes.ts'

interface Props {
  /** Local date and time; absent: now. */
  at: string | undefined
  onChange: (at: string | undefined) => void
}

/** Now, or at a date and time of the workspace's clock. */
export function WhenField({ at, onChange }: Props) {
  const { t } = useTranslation('publish')
  const { timeZone } = useWorkspace()
  const now = useNow()
  const format = useFormat()
  const id = useId()
  const isOver = useIsOver(at)
  return (
    <section aria-label={t('when.title')} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-[13px] font-medium">{t('when.title')}</h3>
        <SegmentedControl
          label={t('when.title')}
          value={at === undefined ? 'now' : 'later'}
          onChange={(next) => onChange(next === 'now' ? undefined : nextMorning(now, timeZone))}
          options={[
            { value: 'now', label: t('when.now') },
            { value: 'later', label: t('when.later') },
          ]}
        />
      </div>
      {at === undefined ? null : (
        <>
          <Input
            id={id}
            type="datetime-local"
            aria-label={t('when.at')}
            aria-describedby={`${id}-about`}
            aria-invalid={isOver || undefined}
            className="max-w-64"
            min={wallTimeOf(now, timeZone)}
            value={at}
            onChange={(change) => onChange(change.target.value)}
          />
          <p id={`${id}-about`} className={`text-xs ${isOver ? 'text-bad' : 'text-muted'}`}>
            {isOver ? t('when.over') : t('when.zone', { zone: format.zoneName(now), now: format.full(now) })}
          </p>
        </>
      )}
    </section>
  )
}
