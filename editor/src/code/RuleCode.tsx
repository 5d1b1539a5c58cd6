import { placeInJson, Rule, settingsJsonSchema } from '@rekindle/runtime'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemItem } from '../problems/ProblemItem.tsx'
import { useProblemText } from '../problems/useProblemText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { bindSchema } from './bindSchema.ts'
import { CodeArea, type CodeMark } from './CodeArea.tsx'
import { readRule } from './readRule.ts'

const uri = 'inmemory://rekindle/rule.json'

interface Props {
  label: string
  rule: Rule
  readOnly: boolean
  onApply: (rule: Rule) => void
  onClose: () => void
}

/** One's own rule expression: its JSON with completion, every mistake marked where it stands. */
export function RuleCode({ label, rule, readOnly, onApply, onClose }: Props) {
  const { t } = useTranslation('rules')
  const say = useProblemText()
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2))
  const { value, problems } = useMemo(() => readRule(text), [text])
  useEffect(() => bindSchema(uri, settingsJsonSchema(Rule)), [])
  const marks = problems.flatMap((one): CodeMark[] => {
    // A slip in the JSON itself is marked by the language service.
    const place = one.code === 'json.invalid' ? undefined : placeInJson(text, one.path)
    return place
      ? [{ ...place, severity: one.severity, message: `${say(one).message} ${say(one).remedy}` }]
      : []
  })
  return (
    <Dialog
      open
      onClose={onClose}
      width="lg"
      title={label}
      about={t('code.about')}
      footer={
        readOnly ? undefined : (
          <>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button
              look="primary"
              disabled={!value}
              onClick={() => {
                if (value) onApply(value)
                onClose()
              }}
            >
              {t('code.apply')}
            </Button>
          </>
        )
      }
    >
      <div className="h-80 overflow-hidden rounded-xl border">
        <CodeArea
          label={label}
          language="json"
          uri={uri}
          value={text}
          readOnly={readOnly}
          marks={marks}
          onChange={setText}
        />
      </div>
      <ul aria-label={t('code.problems')} aria-live="polite" className="mt-2 max-h-32 overflow-y-auto">
        {problems.map((one) => (
          <li key={`${one.code} ${one.path.join('.')} ${one.message}`}>
            <ProblemItem problem={one} place={one.path.join(' › ') || undefined} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
