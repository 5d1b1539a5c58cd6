import { type ReactFlowState, useStore } from '@xyflow/react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/**
 * Lays its children over the lines, in the coordinates of the drawing. React Flow's own portal looks for its place in the
 * page again for each line at each step of the view: with 200 lines that is half a frame.
 */
export function EdgeLabel({ children }: { children: ReactNode }) {
  const layer = useStore(labelLayer)
  return layer ? createPortal(children, layer) : null
}

const layers = new WeakMap<Element, Element>()

function labelLayer({ domNode }: ReactFlowState): Element | undefined {
  if (!domNode) return undefined
  const known = layers.get(domNode)
  if (known?.isConnected) return known
  const found = domNode.querySelector('.react-flow__edgelabel-renderer')
  if (found) layers.set(domNode, found)
  return found ?? undefined
}
