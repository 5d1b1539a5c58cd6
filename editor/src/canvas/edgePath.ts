import { getBezierPath, getSmoothStepPath, Position } from '@xyflow/react'
import { labelPoint } from './labelPoint.ts'

interface Ends {
  sourceX: number
  sourceY: number
  targetX: number
  targetY: number
}

/** Further than this, a curve would run across the cards of the columns between. */
const nearby = 460
/** From the middle of a card to the free lane above or below it. */
const laneOffset = 118

/**
 * A soft curve to the next column; along the lanes between columns and rows to anything further or further back.
 * `label` is a place close to the port.
 */
export function edgePath(ends: Ends): { path: string; label: [x: number, y: number] } {
  const { sourceX, sourceY, targetX, targetY } = ends
  const sides = { sourcePosition: Position.Right, targetPosition: Position.Left }
  const ahead = targetX - sourceX
  if (ahead > 0 && ahead < nearby) {
    const [path] = getBezierPath({ ...ends, ...sides, curvature: 0.3 })
    return { path, label: labelPoint(path) }
  }
  const drop = targetY - sourceY
  const lane = targetY - Math.sign(drop) * Math.min(Math.abs(drop) / 2, laneOffset)
  const [path] = getSmoothStepPath({
    ...ends,
    ...sides,
    borderRadius: 18,
    offset: 26,
    ...(ahead > 0 ? { centerX: sourceX + 26 } : { centerY: lane }),
  })
  return { path, label: [sourceX + 46, sourceY] }
}
