import { nodeForms } from '@rekindle/nodes/forms'
import { useEffect } from 'react'

const afterMs = 3_000

/** Fetches every form soon after a draft was opened: who loses the connection goes on editing. */
export function usePreloadForms(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(() => {
      // One that can't be fetched now is fetched when it is needed.
      for (const load of Object.values(nodeForms)) load?.().catch(() => {})
    }, afterMs)
    return () => clearTimeout(timer)
  }, [isWanted])
}
