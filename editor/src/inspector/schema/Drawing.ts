import type { ComponentType } from 'react'
import type { SettingsPath } from '../../document/setIn.ts'
import type { FieldShape } from './describeSchema.ts'

export interface DrawingProps {
  shape: FieldShape
  label: string
  hint: string | undefined
  path: SettingsPath
  value: unknown
  /** `undefined` empties an optional field. */
  onChange: (value: unknown) => void
}

/** Draws one kind of field. */
export type Drawing = ComponentType<DrawingProps>
