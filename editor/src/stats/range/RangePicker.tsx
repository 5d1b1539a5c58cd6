import { useTranslation } from 'react-i18next'
import { Input } from '../../ui/Input.tsx'
import { Select } from '../../ui/Select.tsx'
import { type Preset, presets } from './RangeChoice.ts'
import type { ShownRange } from './useRange.ts'

type Named = 'all' | Preset | 'own'
const names = ['all', ...(Object.keys(presets) as Preset[]), 'own'] as const

/** Of which days the numbers are; one's own are two dates, both included. */
export function RangePicker({ range }: { range: ShownRange }) {
  const { t } = useTranslation('overlay')
  const { choose, zone } = range
  const { from, to } = range.days
  const named = nameOf(range)
  const pick = (name: Named) => {
    if (name === 'all') choose(undefined)
    else if (name === 'own') choose(range.days)
    else choose({ days: presets[name] })
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      <Select
        size="sm"
        aria-label={t('range.label')}
        value={named}
        onChoose={pick}
        options={names.map((name) => ({ value: name, label: t(`range.${name}`) }))}
      />
      {named === 'own' ? (
        <fieldset className="flex items-center gap-1" title={t('range.zone', { zone })}>
          <legend className="sr-only">{t('range.own')}</legend>
          <DayField
            label={t('range.from')}
            value={from}
            onChoose={(day) => choose(day > to ? { from: day, to: day } : { from: day, to })}
          />
          <span aria-hidden className="text-muted">
            –
          </span>
          <DayField
            label={t('range.to')}
            value={to}
            onChoose={(day) => choose(day < from ? { from: day, to: day } : { from, to: day })}
          />
        </fieldset>
      ) : null}
    </div>
  )
}

/** A day of the calendar; while it is half typed nothing is chosen. */
function DayField({
  label,
  value,
  onChoose,
}: {
  label: string
  value: string
  onChoose: (day: string) => void
}) {
  return (
    <Input
      type="date"
      aria-label={label}
      className="h-8! w-34! px-2!"
      value={value}
      onChange={({ target }) => {
        if (target.value) onChoose(target.value)
      }}
    />
  )
}

function nameOf({ choice }: ShownRange): Named {
  if (!choice) return 'all'
  if ('from' in choice) return 'own'
  const named = (Object.keys(presets) as Preset[]).find((name) => presets[name] === choice.days)
  return named ?? 'own'
}
