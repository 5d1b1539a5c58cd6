import type { Rule } from '@rekindle/runtime'
import { Ban, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { useSuggestions } from '../useSuggestions.ts'
import { AddCondition } from './AddCondition.tsx'
import { AttrRow } from './AttrRow.tsx'
import { EventRow } from './EventRow.tsx'
import { asGroup, fromGroup, type Group, withNot, withoutNot } from './groups.ts'
import { RuleNames } from './RuleNames.ts'
import { SegmentRow } from './SegmentRow.tsx'

interface Props {
  group: Group
  of: 'customer' | 'event'
  depth: number
  readOnly: boolean
  onChange: (group: Group) => void
}

const deepest = 4

/** Conditions of which all or any must hold; a condition may be a group again. */
export function RuleGroup({ group, of, depth, readOnly, onChange }: Props) {
  const { t } = useTranslation('canvas')
  const { kind, parts } = group
  const set = (next: Rule[]) => onChange({ kind, parts: next })
  return (
    <div
      className={depth === 0 ? 'flex flex-col gap-2' : 'flex flex-col gap-2 border-l-2 border-line pl-2.5'}
    >
      {parts.length > 1 || depth > 0 ? (
        <div className="flex">
          <SegmentedControl
            label={t('rule.match')}
            value={kind}
            onChange={(next) => readOnly || onChange({ kind: next, parts })}
            options={[
              { value: 'all', label: t('rule.all') },
              { value: 'any', label: t('rule.any') },
            ]}
          />
        </div>
      ) : null}
      {parts.length === 0 ? <p className="text-xs text-muted">{t(`rule.empty.${of}`)}</p> : null}
      {parts.map((part, i) => (
        <RulePart
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity of their own
          key={i}
          rule={part}
          of={of}
          depth={depth}
          readOnly={readOnly}
          onChange={(next) => set(parts.map((one, at) => (at === i ? next : one)))}
          onRemove={() => set(parts.filter((_, at) => at !== i))}
        />
      ))}
      {readOnly ? null : (
        <AddCondition
          of={of}
          nest={depth < deepest && parts.length > 0}
          onAdd={(rule) => set([...parts, rule])}
        />
      )}
    </div>
  )
}

interface PartProps {
  rule: Rule
  of: 'customer' | 'event'
  depth: number
  readOnly: boolean
  onChange: (rule: Rule) => void
  onRemove: () => void
}

/** One condition with its switch to the opposite and its bin. */
function RulePart({ rule, of, depth, readOnly, onChange, onRemove }: PartProps) {
  const { t } = useTranslation('canvas')
  const { propertiesOf } = useSuggestions()
  const { not, inner } = withoutNot(rule)
  const change = (next: Rule) => onChange(withNot(next, not))
  return (
    <div className="rounded-lg bg-sunken/70 p-1.5">
      <div className="flex items-start gap-1">
        <div className="min-w-0 grow">
          {not ? <p className="px-1 pb-1 text-xs font-semibold text-bad">{t('rule.not')}</p> : null}
          {'attr' in inner ? (
            <AttrRow rule={inner} readOnly={readOnly} onChange={change} />
          ) : 'event' in inner ? (
            <EventRow rule={inner} readOnly={readOnly} onChange={change}>
              {inner.where ? (
                <RuleNames value={propertiesOf(inner.event)}>
                  <RuleGroup
                    group={asGroup(inner.where)}
                    of="event"
                    depth={depth + 1}
                    readOnly={readOnly}
                    onChange={(next) => {
                      const { where: _, ...rest } = inner
                      change(
                        next.parts.length === 0 ? rest : { ...rest, where: fromGroup(next, inner.where) },
                      )
                    }}
                  />
                </RuleNames>
              ) : null}
            </EventRow>
          ) : 'in' in inner ? (
            <SegmentRow id={inner.in} readOnly={readOnly} onChange={(id) => change({ in: id })} />
          ) : (
            <RuleGroup
              group={asGroup(inner)}
              of={of}
              depth={depth + 1}
              readOnly={readOnly}
              onChange={(next) => change(fromGroup(next))}
            />
          )}
        </div>
        {readOnly ? null : (
          <span className="flex flex-col">
            <IconButton size="sm" label={t('rule.remove')} icon={<Trash2 size={14} />} onClick={onRemove} />
            <IconButton
              size="sm"
              label={t('rule.negate')}
              aria-pressed={not}
              icon={<Ban size={14} />}
              onClick={() => onChange(withNot(inner, !not))}
            />
          </span>
        )}
      </div>
    </div>
  )
}
