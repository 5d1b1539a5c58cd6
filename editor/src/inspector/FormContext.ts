import type { Problem } from '@rekindle/runtime'
import { type ComponentType, createContext, useContext } from 'react'
import type { z } from 'zod'
import type { SettingsPath } from '../document/setIn.ts'

/** A place that somebody asked to see. */
export interface AskedField {
  path: SettingsPath
  asked: number
}

/** What the controls of one form share: the schema, the values, and what is wrong with them. */
export interface FormState {
  schema: z.ZodType | undefined
  settings: unknown
  change: (path: SettingsPath, value: unknown) => void
  /** Problems with paths relative to the settings. */
  problems: readonly Problem[]
  readOnly: boolean
  /** The place a problem led to, relative to the settings; counts up when it leads there again. */
  field?: AskedField | undefined
  /** Draws the field of a schema; groups draw their parts with it. */
  FieldOf: ComponentType<{ schema: z.ZodType; path: SettingsPath }>
}

export const FormContext = createContext<FormState | null>(null)

export function useForm(): FormState {
  const form = useContext(FormContext)
  if (!form) throw new Error('A control is drawn outside of a form.')
  return form
}

const startsWith = (path: SettingsPath, start: SettingsPath): boolean =>
  start.every((step, i) => String(path[i]) === String(step))

/** Problems at a control: exactly there, or also inside it when it draws no controls of its own. */
export function useProblemsAt(path: SettingsPath, inside: boolean): Problem[] {
  const { problems } = useForm()
  return problems.filter((one) => (inside || one.path.length === path.length) && startsWith(one.path, path))
}

/** Marks an element as the home of a place in the settings: a jump from the problems list finds it. */
export const placeOf = (path: SettingsPath): { 'data-place': string } => ({
  'data-place': JSON.stringify(path),
})
