import type { Rule } from '@rekindle/runtime'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { getIn } from '../../document/setIn.ts'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../FormContext.ts'
import { isRuleShaped } from '../rule/groups.ts'
import { RuleBuilder } from '../rule/RuleBuilder.tsx'
import type { DrawingProps } from './Drawing.ts'

/** A rule with its builder. An optional one that is not there is a single button. */
export function RuleField({ shape, label, hint, path, value, onChange }: DrawingProps) {
  const { t } = useTranslation('canvas')
  const { readOnly, settings } = useForm()
  const isRule = isRuleShaped(value)
  // In `where`, attributes are those of the event.
  const of = path.at(-1) === 'where' ? 'event' : 'customer'
  const event = of === 'event' ? getIn(settings, [...path.slice(0, -1), 'event']) : undefined
  if (value === undefined && shape.optional) {
    return readOnly ? null : (
      <Button
        size="sm"
        look="quiet"
        className="self-start"
        icon={<Plus size={14} />}
        onClick={() => onChange({ all: [] })}
      >
        {label}
      </Button>
    )
  }
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-[13px] font-medium">{label}</legend>
      {hint ? <p className="-mt-1 text-xs text-muted">{hint}</p> : null}
      <RuleBuilder
        label={label}
        of={of}
        path={path}
        event={typeof event === 'string' ? event : undefined}
        value={isRule ? value : { all: [] }}
        onChange={(next) => onChange(shape.optional && isEmpty(next) ? undefined : next)}
      />
      {isRule ? null : <p className="text-xs text-bad">{t('rule.unreadable')}</p>}
    </fieldset>
  )
}

const isEmpty = (rule: Rule): boolean => 'all' in rule && rule.all.length === 0
