import type { Json } from '../rule/Facts.ts'
import type { Copy } from '../step/effects.ts'
import type { Instant } from '../time/Instant.ts'

/** What a template may name. Money is in minor units of `currency`. */
export interface CopyInput {
  customer: Readonly<Record<string, Json>>
  offer?: Json | undefined
  task?: Json | undefined
  brand: string
  currency: string
  locale: string
  zone: string
  at: Instant
}

export type Rendered = { subject?: string | undefined; body: string } | { error: string }

/** Renders one language of a copy. A template that fails is a value, not an exception. */
export function renderCopy(copy: Copy, _input: CopyInput): Rendered {
  return { ...copy }
}
