import type { CanvasGroup } from '@rekindle/runtime'
import type { ReactFlowInstance } from '@xyflow/react'
import type { ViewStore } from '../canvas/createView.ts'
import { motionMs } from '../ui/motionMs.ts'
import { focusGroup } from './focusGroup.ts'
import { groupKey } from './groupKey.ts'

/** Selects a group, brings it into sight and puts the focus on it. */
export function showGroup(
  flow: Pick<ReactFlowInstance, 'fitView'>,
  view: ViewStore,
  { id, nodes }: CanvasGroup,
): void {
  view.getState().select({ nodes })
  void flow.fitView({ nodes: [{ id: groupKey(id) }], padding: 0.2, maxZoom: 1, duration: motionMs(160) })
  focusGroup(id)
}
