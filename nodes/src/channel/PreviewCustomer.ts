import type { Json } from '@rekindle/runtime'

/** Somebody to try copy on. */
export interface PreviewCustomer {
  id: string
  name: string
  locale: string | null
  timeZone: string | null
  attributes: Readonly<Record<string, Json>>
}
