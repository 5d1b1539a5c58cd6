import { MarkerType } from '@xyflow/react'

/** At the end of every line, in its colour. */
export const arrow = {
  type: MarkerType.ArrowClosed,
  width: 16,
  height: 16,
  markerUnits: 'userSpaceOnUse',
  color: 'currentColor',
} as const
