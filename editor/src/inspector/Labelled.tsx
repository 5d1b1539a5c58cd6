import type { ReactNode } from 'react'
import type { SettingsPath } from '../document/setIn.ts'
import { useProblemText } from '../problems/useProblemText.ts'
import { Field, type Wiring } from '../ui/Field.tsx'
import { placeOf, useProblemsAt } from './FormContext.ts'

interface Props {
  label: string
  hint?: string | undefined
  path: SettingsPath
  children: (wiring: Wiring) => ReactNode
}

/** A control with its label, its help, and the problems of its place. */
export function Labelled({ label, hint, path, children }: Props) {
  const told = useToldAt(path)
  const place = told?.isError ? { error: told.text } : { warning: told?.text }
  return (
    <div {...placeOf(path)}>
      <Field label={label} hint={hint} {...place}>
        {children}
      </Field>
    </div>
  )
}

/** What is wrong at a place in a few words, and whether any of it is more than a warning. */
export function useToldAt(path: SettingsPath): { text: string; isError: boolean } | undefined {
  const say = useProblemText()
  const problems = useProblemsAt(path, true)
  if (problems.length === 0) return undefined
  const text = problems.map((one) => say(one).message).join(' ')
  return { text, isError: problems.some(({ severity }) => severity === 'error') }
}
