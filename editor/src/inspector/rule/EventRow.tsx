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
import { countFrom, countKinds, readCount, withKind } from './eventCounts.ts'
import { newAttr } from './groups.ts'

interface Props {
  rule: EventRule
  readOnly: boolean
  onChange: (rule: EventRule) => void
  /** The rule on the event's properties, when there is one. */
  children: ReactNode
}

/** What happened, how often, and within what time. */
export function EventRow({ rule, readOnly, onChange, children }: Props) {
  const { t } = useTranslation('canvas')
  const { events, propertiesOf } = useSuggestions()
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
      <HowOften rule={rule} readOnly={readOnly} onChange={onChange} />
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
          onClick={() => onChange({ ...rule, where: newAttr('event', propertiesOf(rule.event)) })}
        >
          {t('rule.where')}
        </Button>
      )}
    </div>
  )
}

/** At least, at most, both, exactly, or never. */
function HowOften({ rule, readOnly, onChange }: Omit<Props, 'children'>) {
  const { t } = useTranslation(['canvas', 'rules'])
  const count = readCount(rule)
  const { kind, times, most } = count
  const number = (label: string, value: number, set: (next: number) => void) => (
    <span className="w-16 shrink-0">
      <NumberInput
        aria-label={label}
        readOnly={readOnly}
        value={value}
        onChange={(next) => next !== undefined && set(next)}
      />
    </span>
  )
  return (
    <>
      <div className="flex items-center gap-1.5">
        <Select
          aria-label={t('rule.howOften')}
          className="min-w-0 grow"
          disabled={readOnly}
          value={kind}
          onChoose={(next) => onChange({ ...rule, count: countFrom(withKind(count, next)) })}
          options={countKinds.map((one) => ({ value: one, label: t(`rules:count.${one}`) }))}
        />
        {kind === 'never'
          ? null
          : number(t(kind === 'between' ? 'rules:atLeast' : 'rule.times'), times, (next) =>
              onChange({ ...rule, count: countFrom({ ...count, times: next }) }),
            )}
        {kind === 'between' ? (
          <>
            <span aria-hidden className="text-xs text-muted">
              –
            </span>
            {number(t('rules:atMost'), most, (next) =>
              onChange({ ...rule, count: countFrom({ ...count, most: next }) }),
            )}
          </>
        ) : null}
        {kind === 'never' ? null : <span className="text-xs text-muted">{t('rules:timesUnit')}</span>}
      </div>
      {kind === 'between' && most < times ? (
        <p className="text-xs text-bad">{t('rules:boundsCrossed')}</p>
      ) : null}
    </>
  )
}
