import type { PlanChoices } from '@rekindle/runtime'
import type { PlanForecast } from '@rekindle/server/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format/useFormat.ts'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { choiceOf, nameOfChoice } from './choiceOf.ts'
import { PlanLineRow } from './PlanLineRow.tsx'
import { useStepName } from './useStepName.ts'

interface Props {
  forecast: PlanForecast
  choices: PlanChoices
  onChange: (choices: PlanChoices) => void
}

/** What becomes of everybody inside: one choice for all, and others for single steps. */
export function PeoplePlan({ forecast, choices, onChange }: Props) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const stepName = useStepName()
  const { inside, lines, unmapped, targets } = forecast
  if (inside === 0) return null
  const ways = ['stay', 'keep', 'recompute', 'exit'].map((value) => ({ value, label: t(`choice.${value}`) }))
  const goals = targets.map((step) => ({
    value: `to:${step.node}`,
    label: t('choice.to', { step: stepName(step) }),
  }))
  const chooseFor = (node: string, value: string) => {
    const { [node]: _, ...others } = choices.nodes
    onChange({ ...choices, nodes: value === 'all' ? others : { ...others, [node]: choiceOf(value) } })
  }
  const lost = unmapped.reduce((sum, one) => sum + one.inside, 0)
  return (
    <section aria-label={t('title', { count: inside })} className="flex flex-col gap-3 rounded-xl border p-4">
      <Field label={t('title', { count: inside, value: format.number(inside) })}>
        {(wiring) => (
          <Select
            {...wiring}
            value={nameOfChoice(choices.all)}
            options={ways}
            onChoose={(value) => onChange({ ...choices, all: choiceOf(value) })}
          />
        )}
      </Field>
      <ul className="flex flex-col divide-y">
        {lines.map((line) => (
          <PlanLineRow
            key={`${line.version} ${line.node}`}
            line={line}
            isLost={unmapped.some((one) => one.node === line.node && one.version === line.version)}
            value={choices.nodes[line.node] ? nameOfChoice(choices.nodes[line.node] ?? choices.all) : 'all'}
            options={[{ value: 'all', label: t('choice.all') }, ...ways, ...goals]}
            onChoose={(value) => chooseFor(line.node, value)}
          />
        ))}
      </ul>
      {lost > 0 ? (
        <p role="alert" className="rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad">
          {t('lost', { count: lost })}
        </p>
      ) : null}
    </section>
  )
}
