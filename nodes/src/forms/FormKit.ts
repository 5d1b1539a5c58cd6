import type { LocalizedText, Rule } from '@rekindle/runtime'
import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { PreviewCustomer } from '../channel/PreviewCustomer.ts'

export type { PreviewCustomer }

/** Where a value stands inside a node's settings, for example `['arms', 0, 'share']`. */
export type SettingsPath = readonly (string | number)[]

interface Named {
  /** Said by screen readers; shown too where nothing else names the control. */
  label: string
  path: SettingsPath
}

interface Valued<Value> extends Named {
  value: Value
  onChange: (value: Value) => void
}

/**
 * What a form is built from. The editor provides it, so that forms live beside their node types and look like the rest
 * of the editor. Controls with a path show the problems of that place and are found by a jump from the problems list.
 */
export interface FormKit {
  /** Language of the screen. */
  locale: string
  /** Picks the words of the screen's language. */
  say: (text: LocalizedText) => string
  /** Language tags this workspace writes to customers in. */
  contentLocales: readonly string[]
  /** Zone of the workspace. */
  timeZone: string
  currency: string
  /** The workspace as customers know it. */
  brand: string
  /** The workspace's present time, in milliseconds. */
  now: () => number
  /** What most customers have, for a made-up one. */
  sample: PreviewCustomer['attributes']
  /** Settings of the steps before this one that give an offer, the nearest first. */
  givenBefore: readonly unknown[]
  /** Attribute names seen on customers, most used first. */
  attributes: readonly string[]
  readOnly: boolean
  /** The place a problem led to; counts up when it leads there again. */
  field: { path: SettingsPath; asked: number } | undefined
  /** The control that the schema asks for, with its label, help and problems. */
  Field: ComponentType<{ path: SettingsPath }>
  /** `caret` is told where one writes, in UTF-16 units. */
  Text: ComponentType<
    Valued<string> & {
      placeholder?: string
      multiline?: boolean
      mono?: boolean
      caret?: { current: number | undefined }
    }
  >
  Number: ComponentType<Valued<number> & { unit?: string; min?: number; max?: number; step?: number }>
  /** An amount in the currency of the workspace, kept in its smallest unit; its label is shown. */
  Money: ComponentType<Valued<number>>
  Check: ComponentType<Named & { value: boolean; onChange: (value: boolean) => void }>
  Rule: ComponentType<Valued<Rule>>
  Tabs: ComponentType<{
    label: string
    value: string
    onChange: (value: string) => void
    tabs: readonly { value: string; label: ReactNode }[]
  }>
  Button: ComponentType<{
    onClick: () => void
    icon?: ReactNode
    disabled?: boolean
    children: ReactNode
  }>
  IconButton: ComponentType<{ label: string; icon: ReactNode; onClick: () => void; disabled?: boolean }>
  Menu: ComponentType<{
    label: string
    icon?: ReactNode
    items: readonly { label: string; about?: string; onSelect: () => void }[]
  }>
  /** A text editor for code in a window of its own, loaded when it is opened. */
  CodeButton: ComponentType<Valued<string> & { language: 'liquid' | 'json' }>
  /** Finds a customer by name, id or address; nobody chosen: a made-up one. Draws nothing for who may see none. */
  Customer: ComponentType<{
    label: string
    nobody: string
    value: PreviewCustomer | undefined
    onChange: (customer: PreviewCustomer | undefined) => void
  }>
  /** A message as it arrives on this channel. */
  Message: ComponentType<{ channel: string; subject?: string | undefined; body: string; locale: string }>
  /** A button that opens a wide window. */
  Window: ComponentType<{
    button: string
    title: string
    about?: string
    icon?: ReactNode
    children: ReactNode
  }>
  /** Problems that stand at this very place, for parts without a control of their own. */
  Problems: ComponentType<{ path: SettingsPath }>
  /** A titled part of the form. */
  Section: ComponentType<{ title: string; about?: string; action?: ReactNode; children: ReactNode }>
}

export const FormKitContext = createContext<FormKit | null>(null)

export function useFormKit(): FormKit {
  const kit = useContext(FormKitContext)
  if (!kit) throw new Error('A node form is drawn outside of FormKitContext.')
  return kit
}
