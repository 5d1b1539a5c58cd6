import type { Unsaved } from '../document/createAutosave.ts'
import type { UnsavedStore } from './UnsavedStore.ts'

/** At most this much of drawing is lost when the browser dies. */
const everyMs = 250

interface Ports {
  store: UnsavedStore
  now: () => number
  setTimer: (run: () => void, ms: number) => void
}

export interface Keeper {
  keep: (unsaved: Unsaved | undefined) => void
  /** Writes what is waiting, now. */
  flush: () => Promise<void>
  /** The page is being left: what is waiting is kept before this returns. */
  leave: () => void
  /** Whether all that was given to keep lies on the disk. */
  isKept: () => boolean
}

/** Writes the unsaved drawing at most four times a second, always the newest; a store that fails only loses this net. */
export function createKeeper(key: string, { store, now, setTimer }: Ports): Keeper {
  let wanted: { unsaved: Unsaved | undefined } | undefined
  let begun: typeof wanted
  let isPlanned = false
  let writing: Promise<void> = Promise.resolve()
  let failed = false
  const write = (): Promise<void> => {
    isPlanned = false
    const next = wanted
    if (!next || next === begun) return writing
    begun = next
    writing = writing
      .then(() => (next.unsaved ? store.put(key, { ...next.unsaved, at: now() }) : store.remove(key)))
      .then(
        () => {
          failed = false
          if (wanted === next) wanted = undefined
        },
        () => {
          failed = true
          begun = undefined
        },
      )
    return writing
  }
  return {
    keep: (unsaved) => {
      wanted = { unsaved }
      if (isPlanned) return
      isPlanned = true
      setTimer(() => void write(), everyMs)
    },
    flush: write,
    leave: () => {
      if (!wanted) return
      const { unsaved } = wanted
      const at = now()
      store.jot(key, unsaved && { ...unsaved, at }, at)
      void write()
    },
    isKept: () => wanted === undefined && !failed,
  }
}
