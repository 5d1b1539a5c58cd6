import type { Node, ReactFlowInstance } from '@xyflow/react'
import { motionMs } from '../ui/motionMs.ts'
import { cardWidth, headHeight } from './cardGeometry.ts'

interface How {
  /** It is seen no smaller than by this zoom. */
  least?: number
  /** Of the glide, in milliseconds. */
  ms: number
}

/** Brings a box of the drawing into the middle. */
export function centreOn(
  flow: Pick<ReactFlowInstance, 'setCenter' | 'getZoom'>,
  { position, measured }: Pick<Node, 'position' | 'measured'>,
  { least = 0, ms }: How,
): void {
  const { width = cardWidth, height = headHeight } = measured ?? {}
  void flow.setCenter(position.x + width / 2, position.y + height / 2, {
    zoom: Math.max(flow.getZoom(), least),
    duration: motionMs(ms),
  })
}
