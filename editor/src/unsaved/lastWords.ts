import { z } from 'zod'
import { KeptDraft } from './UnsavedStore.ts'

/** What a page wrote while it was left: a draft, or that nothing is unsaved any more. */
const LastWord = z.object({ at: z.number(), draft: KeptDraft.optional() })
type LastWord = z.infer<typeof LastWord>

const prefix = 'rekindle.unsaved '

/** Writes of pages on their way out, in a storage that does not make them wait. A word that does not fit, or can't be read, is none. */
export function lastWords(storage: Storage) {
  const read = (text: string | null): LastWord | undefined => {
    if (text === null) return undefined
    try {
      return LastWord.safeParse(JSON.parse(text)).data
    } catch {
      return undefined
    }
  }
  return {
    say: (key: string, word: LastWord) => {
      try {
        storage.setItem(prefix + key, JSON.stringify(word))
      } catch {
        storage.removeItem(prefix + key)
      }
    },
    forget: (key: string) => storage.removeItem(prefix + key),
    /** Those whose keys begin so. */
    find: (beginning: string): Map<string, LastWord> => {
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      return new Map(
        keys.flatMap((key) => {
          if (!key.startsWith(prefix + beginning)) return []
          const word = read(storage.getItem(key))
          return word ? [[key.slice(prefix.length), word] as const] : []
        }),
      )
    },
  }
}
