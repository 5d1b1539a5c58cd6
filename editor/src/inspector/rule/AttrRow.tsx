import { type AttrRule, type Operator, operatorNames, type RuleValue } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/Combobox.tsx'
import { Input } from '../../ui/Input.tsx'
import { Select } from '../../ui/Select.tsx'
import { DurationInput } from '../DurationInput.tsx'
import { useSuggestions } from '../useSuggestions.ts'
import { operandOf, suited } from './operands.ts'
import { ScalarInput } from './ScalarInput.tsx'

interface Props {
  rule: AttrRule
  of: 'customer' | 'event'
  readOnly: boolean
  onChange: (rule: AttrRule) => void
}

/** Attribute, comparison, value. The kind of value follows from the comparison and from what customers have. */
export function AttrRow({ rule, of, readOnly, onChange }: Props) {
  const { t } = useTranslation('canvas')
  const { attributes } = useSuggestions()
  const names = of === 'customer' ? attributes.map(({ name }) => name) : []
  const known = of === 'customer' ? attributes.find(({ name }) => name === rule.attr) : undefined
  const operand = operandOf(rule.is)
  const choose = (is: Operator) => {
    const value = suited(rule.value, operandOf(is))
    onChange({ attr: rule.attr, is, ...(value === undefined ? {} : { value }) })
  }
  const set = (value: RuleValue) => onChange({ ...rule, value })
  return (
    <div className="flex flex-col gap-1.5">
      <div className="grid grid-cols-2 gap-1.5">
        {readOnly ? (
          <Input readOnly aria-label={t('rule.attr')} value={rule.attr} />
        ) : (
          <Combobox
            aria-label={t('rule.attr')}
            value={rule.attr}
            options={names}
            onChange={(attr) => onChange({ ...rule, attr })}
          />
        )}
        <Select
          aria-label={t('rule.operator')}
          disabled={readOnly}
          value={rule.is}
          onChoose={choose}
          options={operatorNames.map((name) => ({ value: name, label: t(`rule.op.${name}`) }))}
        />
      </div>
      {operand === 'duration' ? (
        <DurationInput
          label={t('rule.value')}
          readOnly={readOnly}
          value={typeof rule.value === 'string' ? rule.value : undefined}
          onChange={(value) => value !== undefined && set(value)}
        />
      ) : operand === 'date' ? (
        <Input
          type="date"
          aria-label={t('rule.value')}
          readOnly={readOnly}
          value={typeof rule.value === 'string' ? rule.value.slice(0, 10) : ''}
          onChange={(change) => set(change.target.value)}
        />
      ) : operand === 'list' ? (
        <Input
          aria-label={t('rule.values')}
          title={t('rule.values')}
          readOnly={readOnly}
          key={JSON.stringify(rule.value)}
          defaultValue={Array.isArray(rule.value) ? rule.value.join(', ') : ''}
          onBlur={(blur) => set(listFrom(blur.target.value, known?.kind))}
        />
      ) : operand === 'scalar' ? (
        <ScalarInput
          label={t('rule.value')}
          value={Array.isArray(rule.value) ? '' : (rule.value ?? '')}
          kind={known?.kind}
          suggestions={known?.values ?? []}
          readOnly={readOnly}
          onChange={set}
        />
      ) : null}
    </div>
  )
}

const listFrom = (text: string, kind: string | undefined): (string | number)[] =>
  text.split(/[,，]/).flatMap((word): (string | number)[] => {
    const one = word.trim()
    if (one === '') return []
    return kind !== 'text' && Number.isFinite(Number(one)) ? [Number(one)] : [one]
  })
