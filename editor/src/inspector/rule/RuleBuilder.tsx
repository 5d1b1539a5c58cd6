import { ruleWords } from '@rekindle/nodes'
import type { Rule } from '@rekindle/runtime'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { placeOf, useForm } from '../FormContext.ts'
import { useErrorAt } from '../Labelled.tsx'
import type { SettingsPath } from '../setIn.ts'
import { asGroup, fromGroup } from './groups.ts'
import { RuleGroup } from './RuleGroup.tsx'

interface Props {
  label: string
  /** Whose attributes the rule speaks of. */
  of: 'customer' | 'event'
  path: SettingsPath
  value: Rule
  onChange: (rule: Rule) => void
}

/** A rule as groups of conditions, with the whole of it in words below. */
export function RuleBuilder({ label, of, path, value, onChange }: Props) {
  const { language } = useLanguage()
  const { readOnly } = useForm()
  const error = useErrorAt(path)
  const group = asGroup(value)
  return (
    <fieldset {...placeOf(path)} aria-label={label} className="flex min-w-0 flex-col gap-2">
      <RuleGroup
        group={group}
        of={of}
        depth={0}
        readOnly={readOnly}
        onChange={(next) => onChange(fromGroup(next, value))}
      />
      <p className="text-xs text-muted">{ruleWords(value, language, 240)}</p>
      {error ? <p className="text-xs text-bad">{error}</p> : null}
    </fieldset>
  )
}
