import type { EventRule } from '@rekindle/runtime'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Input } from '../../ui/Input.tsx'
import { Select } from '../../ui/Select.tsx'
import { DurationInput } from '../DurationInput.tsx'
import { NumberInput } from '../NumberInput.tsx'
import { useSuggestions } from '../useSuggestions.ts'
import { type CountKind, countFrom, readCount } from './eventCounts.ts'
import { newAttr } from './groups.ts'

interface Props {
  rule: EventRule
  readOnly: boolean
  onChange: (rule: EventRule) => void
  /** The rule on the event's properties, when there is one. */
  children: ReactNode
}

const counts: readonly CountKind[] = ['gte', 'lte', 'eq', 'never']

/** What happened, how often, and within what time. */
export function EventRow({ rule, readOnly, onChange, children }: Props) {
  const { t } = useTranslation('canvas')
  const { events } = useSuggestions()
  const { kind, times } = readCount(rule)
  return (
    <div className="flex flex-col gap-1.5">
      {readOnly ? (
        <Input readOnly aria-label={t('rule.event')} value={rule.event} />
      ) : (
        <Combobox
          aria-label={t('rule.event')}
          value={rule.event}
          options={events}
          onChange={(event) => onChange({ ...rule, event })}
        />
      )}
      <div className="flex gap-1.5">
        <Select
          aria-label={t('rule.howOften')}
          className="min-w-0 grow"
          disabled={readOnly}
          value={kind}
          onChoose={(next) => onChange({ ...rule, count: countFrom(next, times) })}
          options={counts.map((one) => ({ value: one, label: t(`rule.count.${one}`) }))}
        />
        {kind === 'never' ? null : (
          <span className="w-20 shrink-0">
            <NumberInput
              aria-label={t('rule.times')}
              readOnly={readOnly}
              value={times}
              onChange={(next) => next !== undefined && onChange({ ...rule, count: countFrom(kind, next) })}
            />
          </span>
        )}
      </div>
      <div className="flex flex-col gap-1 text-xs text-muted">
        <span className="shrink-0">{t('rule.within')}</span>
        <DurationInput
          label={t('rule.within')}
          optional
          readOnly={readOnly}
          value={rule.within}
          onChange={(within) => {
            const { within: _, ...rest } = rule
            onChange(within === undefined ? rest : { ...rest, within })
          }}
        />
      </div>
      {children}
      {rule.where || readOnly ? null : (
        <Button
          size="sm"
          look="quiet"
          className="self-start"
          icon={<Plus size={14} />}
          onClick={() => onChange({ ...rule, where: newAttr('event') })}
        >
          {t('rule.where')}
        </Button>
      )}
    </div>
  )
}
