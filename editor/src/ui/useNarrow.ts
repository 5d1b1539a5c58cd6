import { useSyncExternalStore } from 'react'

/** Narrower than Tailwind's `sm`: a telephone held upright. */
const narrow = '(max-width: 639.98px)'

export const isNarrow = (): boolean => matchMedia(narrow).matches

/** Whether the window is as narrow as a telephone; follows when it is turned. Looks alone belong into `max-sm:` classes. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow)

function subscribe(changed: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
