import { Flow } from '@rekindle/runtime'
import { z } from 'zod'

/** What one tab has drawn of one journey and not saved yet. */
export const KeptDraft = z.object({
  base: Flow,
  flow: Flow,
  revision: z.number(),
  sent: z.array(Flow).readonly().optional(),
  /** When it was drawn last, in milliseconds since 1970. */
  at: z.number(),
})
export type KeptDraft = z.infer<typeof KeptDraft>

/** A place on this machine that outlives the page. Keys are `<workspace> <journey> <tab>`. */
export interface UnsavedStore {
  put: (key: string, draft: KeptDraft) => Promise<void>
  remove: (key: string) => Promise<void>
  /** Writes, or without a draft removes, before it returns: for a page that is being left and waits for nothing. */
  jot: (key: string, draft: KeptDraft | undefined, at: number) => void
  /** What is kept under keys with this beginning; anything unreadable is left out. */
  find: (beginning: string) => Promise<Map<string, KeptDraft>>
}
