import { useReactFlow } from '@xyflow/react'
import { motionMs } from '../../ui/motionMs.ts'
import { useComparing } from './Comparing.ts'

/** Round a step that is shown, so that one sees where it stands. */
const around = 240

/** Brings steps of either drawing into sight. */
export function useShowOnCanvas(): (ids: readonly string[]) => void {
  const { union } = useComparing()
  const view = useReactFlow()
  return (ids) => {
    const { x, y, width, height } = view.getNodesBounds(ids.filter((id) => union.flow.nodes[id]))
    const bounds = { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around }
    void view.fitBounds(bounds, { duration: motionMs(200) })
  }
}
