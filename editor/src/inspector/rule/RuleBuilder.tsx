import { ruleWords } from '@rekindle/nodes'
import type { Rule } from '@rekindle/runtime'
import type { SettingsPath } from '../../document/setIn.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { placeOf, useForm } from '../FormContext.ts'
import { useToldAt } from '../Labelled.tsx'
import { useSuggestions } from '../useSuggestions.ts'
import { AudienceCount } from './AudienceCount.tsx'
import { asGroup, fromGroup } from './groups.ts'
import { RuleGroup } from './RuleGroup.tsx'
import { RuleNames } from './RuleNames.ts'
import { RuleTools } from './RuleTools.tsx'

interface Props {
  label: string
  /** Whose attributes the rule speaks of. */
  of: 'customer' | 'event'
  /** Which event, when it speaks of one. */
  event?: string | undefined
  path: SettingsPath
  value: Rule
  onChange: (rule: Rule) => void
}

/** A rule as groups of conditions; below, the whole of it in words, whom it fits now, and its code. */
export function RuleBuilder({ label, of, event, path, value, onChange }: Props) {
  const { language } = useLanguage()
  const { readOnly } = useForm()
  const { attributes, propertiesOf } = useSuggestions()
  const told = useToldAt(path)
  const group = asGroup(value)
  return (
    <fieldset {...placeOf(path)} aria-label={label} className="@container flex min-w-0 flex-col gap-2">
      <RuleNames value={of === 'customer' ? attributes : propertiesOf(event ?? '')}>
        <RuleGroup
          group={group}
          of={of}
          depth={0}
          readOnly={readOnly}
          onChange={(next) => onChange(fromGroup(next, value))}
        />
      </RuleNames>
      <p className="text-xs break-words text-muted">{ruleWords(value, language, 240)}</p>
      {of === 'customer' ? <AudienceCount rule={value} /> : null}
      {told ? <p className={told.isError ? 'text-xs text-bad' : 'text-xs text-warn'}>{told.text}</p> : null}
      <RuleTools label={label} of={of} rule={value} readOnly={readOnly} onChange={onChange} />
    </fieldset>
  )
}
