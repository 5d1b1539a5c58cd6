import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { wasSwitched } from '../outline/useShape.ts'
import { useEditing } from './Editing.ts'
import { showCard } from './showCard.ts'

/** Who comes back from the outline by keys finds the focus on the card whose row they were on. */
export function useBackOnCanvas(): void {
  const editing = useEditing()
  const flow = useReactFlow()
  useEffect(() => {
    const [only, ...others] = editing.view.getState().nodes
    if (!wasSwitched() || document.activeElement !== document.body || only === undefined || others.length > 0)
      return
    // The cards are placed in the next frame.
    const frame = requestAnimationFrame(() => showCard(flow, editing, only))
    return () => cancelAnimationFrame(frame)
  }, [editing, flow])
}
