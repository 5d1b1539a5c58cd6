import type { Goal } from '@rekindle/runtime'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { randomText } from '../document/newId.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Button } from '../ui/Button.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Input } from '../ui/Input.tsx'
import { DurationInput } from './DurationInput.tsx'
import { placeOf, useForm } from './FormContext.ts'
import { GoalValueField } from './GoalValueField.tsx'
import { PlaceProblems } from './PlaceProblems.tsx'
import { RuleBuilder } from './rule/RuleBuilder.tsx'
import { useSuggestions } from './useSuggestions.ts'

const path = ['settings', 'goals'] as const

/** What counts as success, from coming in until a window after it. */
export function Goals({ goals }: { goals: readonly Goal[] }) {
  const { t } = useTranslation('canvas')
  const { chance } = useEditing()
  const { change, readOnly } = useForm()
  const add = () =>
    change(path, [...goals, { id: `goal-${randomText(chance)}`, event: 'order.paid', window: '60d' }])
  return (
    <section {...placeOf(path)} className="flex flex-col gap-2.5">
      <div>
        <h3 className="text-[13px] font-medium">{t('goals.title')}</h3>
        <p className="text-xs text-muted">{t('goals.about')}</p>
      </div>
      <PlaceProblems path={path} />
      {goals.map((goal, i) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          at={i}
          onRemove={() => change(path, goals.length === 1 ? undefined : goals.filter((one) => one !== goal))}
        />
      ))}
      {readOnly ? null : (
        <Button
          size="sm"
          className="self-start"
          icon={<Plus size={14} />}
          disabled={goals.length >= 20}
          onClick={add}
        >
          {t('goals.add')}
        </Button>
      )}
    </section>
  )
}

function GoalCard({ goal, at, onRemove }: { goal: Goal; at: number; onRemove: () => void }) {
  const { t } = useTranslation('canvas')
  const { language } = useLanguage()
  const { change, readOnly } = useForm()
  const { events } = useSuggestions()
  const here = [...path, at] as const
  const title = goal.title?.[language] ?? ''
  return (
    <div className="flex flex-col gap-2 rounded-xl border p-2.5">
      <div className="flex items-center gap-1.5">
        <Input
          aria-label={t('goals.name')}
          placeholder={goal.title?.en ?? t('goals.name')}
          readOnly={readOnly}
          value={title}
          onChange={(edit) => change([...here, 'title'], { ...goal.title, [language]: edit.target.value })}
        />
        {readOnly ? null : (
          <IconButton size="sm" label={t('goals.remove')} icon={<Trash2 size={14} />} onClick={onRemove} />
        )}
      </div>
      {readOnly ? (
        <Input readOnly aria-label={t('goals.event')} value={goal.event} />
      ) : (
        <Combobox
          aria-label={t('goals.event')}
          value={goal.event}
          options={events}
          onChange={(event) => change([...here, 'event'], event)}
        />
      )}
      <div className="flex items-center gap-2 text-xs text-muted">
        <span className="shrink-0">{t('goals.within')}</span>
        <DurationInput
          label={t('goals.within')}
          readOnly={readOnly}
          value={goal.window}
          onChange={(window) => change([...here, 'window'], window ?? '')}
        />
      </div>
      {goal.where ? (
        <RuleBuilder
          label={t('rule.where')}
          of="event"
          path={[...here, 'where']}
          value={goal.where}
          onChange={(where) =>
            change([...here, 'where'], 'all' in where && where.all.length === 0 ? undefined : where)
          }
        />
      ) : readOnly ? null : (
        <Button
          size="sm"
          look="quiet"
          className="self-start"
          icon={<Plus size={14} />}
          onClick={() => change([...here, 'where'], { attr: 'total', is: 'gte', value: 1 })}
        >
          {t('rule.where')}
        </Button>
      )}
      <GoalValueField goal={goal} path={[...here, 'value']} />
    </div>
  )
}
