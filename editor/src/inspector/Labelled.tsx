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
  const error = useErrorAt(path)
  return (
    <div {...placeOf(path)}>
      <Field label={label} hint={hint} error={error}>
        {children}
      </Field>
    </div>
  )
}

/** What is wrong at a place in a few words. */
export function useErrorAt(path: SettingsPath): string | undefined {
  const say = useProblemText()
  const problems = useProblemsAt(path, true)
  return problems.length === 0 ? undefined : problems.map((one) => say(one).message).join(' ')
}
