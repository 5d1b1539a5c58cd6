import type { ComponentType } from 'react'
import type { SettingsPath } from './FormKit.ts'

/** What a hand-made form gets. Settings may be half typed: read them with care, problems are shown by the controls. */
export interface NodeFormProps {
  settings: Readonly<Record<string, unknown>>
  /** Sets one place; `undefined` removes it. An empty path replaces all settings. */
  change: (path: SettingsPath, value: unknown) => void
}
export type NodeForm = ComponentType<NodeFormProps>
