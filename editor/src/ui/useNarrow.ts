import { useMedia } from './useMedia.ts'

/** Narrower than Tailwind's `sm`: a telephone held upright. */
const narrow = '(max-width: 639.98px)'

export const isNarrow = (): boolean => matchMedia(narrow).matches

/** Whether the window is as narrow as a telephone; follows when it is turned. Looks alone belong into `max-sm:` classes. */
export const useNarrow = (): boolean => useMedia(narrow)
