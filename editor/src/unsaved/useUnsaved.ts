import { useEffect, useRef, useState } from 'react'
import type { Unsaved } from '../document/createAutosave.ts'
import { createKeeper, type Keeper } from './createKeeper.ts'
import { type Abandoned, findAbandoned } from './findAbandoned.ts'
import { openUnsavedStore } from './openUnsavedStore.ts'
import { livingTabs, tabName } from './tabName.ts'

const store = openUnsavedStore()

export interface UnsavedKeeping {
  keep: (unsaved: Unsaved | undefined) => void
  isKept: () => boolean
}

/**
 * Keeps what is not saved of a journey on this machine, and hands over what an earlier page left there. What is given
 * before the tab has its name waits for it.
 */
export function useUnsaved(
  ws: string,
  id: string,
  onFound: (found: Abandoned) => Promise<unknown>,
): UnsavedKeeping {
  const [keeping] = useState(() => {
    let keeper: Keeper | undefined
    let early: { unsaved: Unsaved | undefined } | undefined
    return {
      begin: (next: Keeper) => {
        keeper = next
        if (early) next.keep(early.unsaved)
      },
      keep: (unsaved: Unsaved | undefined) => {
        if (keeper) keeper.keep(unsaved)
        else early = { unsaved }
      },
      isKept: () => keeper?.isKept() ?? false,
      leave: () => keeper?.leave(),
    }
  })
  const onFoundNow = useRef(onFound)
  onFoundNow.current = onFound
  useEffect(() => {
    let current = true
    const begin = async () => {
      const journeyKey = `${ws} ${id}`
      const tab = await tabName()
      const found = await findAbandoned(store, journeyKey, tab, await livingTabs())
      if (!current) return
      const key = `${journeyKey} ${tab}`
      keeping.begin(createKeeper(key, { store, now: Date.now, setTimer: setTimeout }))
      if (!found) return
      await onFoundNow.current(found)
      if (found.key !== key) await store.remove(found.key)
    }
    // No database in this browser (a private window, say): drawing goes on without this net.
    begin().catch(() => {})
    const onHide = () => keeping.leave()
    window.addEventListener('pagehide', onHide)
    return () => {
      current = false
      window.removeEventListener('pagehide', onHide)
    }
  }, [ws, id, keeping])
  return keeping
}
