import { useStore } from '@xyflow/react'

/** Below this zoom the words of a card can't be read any more. */
const farBelow = 0.56

/** Whether the drawing is seen from far away. Draws again only when that changes, not with every step of the zoom. */
export const useFar = (): boolean => useStore((state) => state.transform[2] < farBelow)
