import type { AttrRule, Operator, RuleValue } from '@rekindle/runtime'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/Combobox.tsx'
import { Input } from '../../ui/Input.tsx'
import { Select } from '../../ui/Select.tsx'
import { DurationInput } from '../DurationInput.tsx'
import { ListInput } from './ListInput.tsx'
import { operandOf, operatorsFor, suited } from './operands.ts'
import { RuleNames } from './RuleNames.ts'
import { ScalarInput } from './ScalarInput.tsx'

interface Props {
  rule: AttrRule
  readOnly: boolean
  onChange: (rule: AttrRule) => void
}

/** Attribute, comparison, value. The kind of value follows from the comparison and from what customers have. */
export function AttrRow({ rule, readOnly, onChange }: Props) {
  const { t } = useTranslation(['canvas', 'rules'])
  const names = useContext(RuleNames)
  const known = names.find(({ name }) => name === rule.attr)
  const operand = operandOf(rule.is)
  const choose = (is: Operator, attr = rule.attr) => {
    const value = suited(rule.value, operandOf(is))
    onChange({ attr, is, ...(value === undefined ? {} : { value }) })
  }
  /** A name whose values the comparison can never fit brings one that can. */
  const rename = (attr: string) => {
    const kind = names.find(({ name }) => name === attr)?.kind
    const [first, second] = operatorsFor(kind, rule.is)
    if (kind !== undefined && first === rule.is && second && !operatorsFor(kind, second).includes(first))
      choose(second, attr)
    else onChange({ ...rule, attr })
  }
  const set = (value: RuleValue) => onChange({ ...rule, value })
  return (
    <div className="grid grid-cols-1 gap-1.5 @md:grid-cols-[2fr_1fr]">
      <div className="grid grid-cols-2 gap-1.5">
        {readOnly ? (
          <Input readOnly aria-label={t('rule.attr')} value={rule.attr} />
        ) : (
          <Combobox
            aria-label={t('rule.attr')}
            value={rule.attr}
            options={names.map(({ name }) => name)}
            onChange={rename}
          />
        )}
        <Select
          aria-label={t('rule.operator')}
          disabled={readOnly}
          value={rule.is}
          onChoose={(is) => choose(is)}
          options={operatorsFor(known?.kind, rule.is).map((name) => ({
            value: name,
            label: t(`rule.op.${name}`),
          }))}
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
        <ListInput
          label={t('rule.values')}
          value={rule.value}
          known={known}
          readOnly={readOnly}
          onChange={set}
        />
      ) : operand === 'scalar' ? (
        <ScalarInput
          label={t('rule.value')}
          value={Array.isArray(rule.value) ? '' : (rule.value ?? '')}
          known={known}
          readOnly={readOnly}
          onChange={set}
        />
      ) : null}
      {known?.personal && operand !== 'none' ? (
        <p className="text-xs text-muted">{t('rules:personal')}</p>
      ) : null}
    </div>
  )
}
