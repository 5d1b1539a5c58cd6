import { type ExitRule, exitReasons } from '@rekindle/runtime'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { randomText } from '../document/newId.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { useForm } from './FormContext.ts'
import { PlaceProblems } from './PlaceProblems.tsx'
import { RuleBuilder } from './rule/RuleBuilder.tsx'

const path = ['settings', 'exits'] as const

/** What ends the journey for somebody at once, wherever they are. */
export function ExitRules({ exits }: { exits: readonly ExitRule[] }) {
  const { t } = useTranslation('canvas')
  const { chance } = useEditing()
  const { change, readOnly } = useForm()
  const add = () => {
    const rule: ExitRule = {
      id: `exit-${randomText(chance)}`,
      when: { event: 'order.paid' },
      reason: 'returned',
    }
    change(path, [...exits, rule])
  }
  return (
    <section className="flex flex-col gap-2.5">
      <div>
        <h3 className="text-[13px] font-medium">{t('exits.title')}</h3>
        <p className="text-xs text-muted">{t('exits.about')}</p>
      </div>
      <PlaceProblems path={path} />
      {exits.map((exit, i) => (
        <div key={exit.id} className="flex flex-col gap-2 rounded-xl border p-2.5">
          <div className="flex items-center gap-1.5">
            <Select
              size="sm"
              className="min-w-0 grow"
              aria-label={t('exits.reason')}
              disabled={readOnly}
              value={exit.reason}
              onChoose={(reason) => change([...path, i, 'reason'], reason)}
              options={exitReasons.map((reason) => ({
                value: reason,
                label: t(`words:exitReason.${reason}`),
              }))}
            />
            {readOnly ? null : (
              <IconButton
                size="sm"
                label={t('exits.remove')}
                icon={<Trash2 size={14} />}
                onClick={() =>
                  change(path, exits.length === 1 ? undefined : exits.filter((one) => one !== exit))
                }
              />
            )}
          </div>
          <RuleBuilder
            label={t('exits.when')}
            of="customer"
            path={[...path, i, 'when']}
            value={exit.when}
            onChange={(when) => change([...path, i, 'when'], when)}
          />
        </div>
      ))}
      {readOnly ? null : (
        <Button
          size="sm"
          className="self-start"
          icon={<Plus size={14} />}
          disabled={exits.length >= 50}
          onClick={add}
        >
          {t('exits.add')}
        </Button>
      )}
    </section>
  )
}
