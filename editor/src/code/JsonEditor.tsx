import { registry } from '@rekindle/nodes'
import { flowJsonSchema, type Problem } from '@rekindle/runtime'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../api/useErrorText.ts'
import { ProblemItem } from '../problems/ProblemItem.tsx'
import { Button } from '../ui/Button.tsx'
import { bindSchema } from './bindSchema.ts'
import { CodeArea } from './CodeArea.tsx'
import { readFlowText } from './readFlowText.ts'

const uri = 'inmemory://rekindle/flow.json'

interface Props {
  text: string
  /** What was typed in its stead; absent while nothing was. */
  typed: string | undefined
  onType: (text: string) => void
  /** Something to know before applying. */
  note?: string | undefined
  readOnly?: boolean
  /** Takes a flow whose shape is right; there may be errors within. */
  onApply: (flow: unknown) => void | Promise<void>
  onCancel?: () => void
}

/** The flow as JSON, checked against its schema as one types. What is no flow is not applied. */
export function JsonEditor({ text, typed, onType, note, readOnly, onApply, onCancel }: Props) {
  const { t } = useTranslation('canvas')
  const edited = typed ?? text
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [failure, setFailure] = useState<unknown>()
  const errorText = useErrorText()
  useEffect(() => bindSchema(uri, flowJsonSchema(registry)), [])
  const apply = async () => {
    const read = readFlowText(edited, registry)
    setProblems(read.flow ? [] : read.problems)
    setFailure(undefined)
    try {
      if (read.flow) await onApply(read.flow)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <div className="flex h-full min-h-0 grow flex-col">
      <div className="min-h-0 grow">
        <CodeArea
          label={t('code.label')}
          language="json"
          uri={uri}
          value={edited}
          readOnly={readOnly ?? false}
          onChange={onType}
        />
      </div>
      {failure ? (
        <p role="alert" className="shrink-0 border-t px-4 py-2 text-sm text-bad">
          {errorText(failure).title} {errorText(failure).about}
        </p>
      ) : null}
      {problems.length > 0 ? (
        <ul role="alert" className="max-h-44 shrink-0 overflow-y-auto border-t p-1">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.path.join('.')} ${problem.message}`}>
              <ProblemItem problem={problem} />
            </li>
          ))}
        </ul>
      ) : null}
      <footer className="flex shrink-0 items-center justify-end gap-2 border-t px-4 py-2.5">
        <p className="mr-auto text-xs text-muted">
          {readOnly ? t('code.readOnly') : (note ?? t('code.about'))}
        </p>
        {onCancel ? (
          <Button size="sm" onClick={onCancel}>
            {t('code.back')}
          </Button>
        ) : null}
        {readOnly || typed === undefined ? null : (
          <Button size="sm" onClick={() => onType(text)}>
            {t('code.discard')}
          </Button>
        )}
        {readOnly ? null : (
          <Button size="sm" look="primary" disabled={edited === text} onClick={() => void apply()}>
            {t('code.apply')}
          </Button>
        )}
      </footer>
    </div>
  )
}
