import { getNodesBounds, MiniMap, type ReactFlowState, useStore } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import { MiniMapNode } from './MiniMapNode.tsx'

/** A small map of a drawing that is larger than the window; nothing while all of it can be seen. */
export function DrawingMap() {
  const { t } = useTranslation('canvas')
  return useStore(isInSight) ? null : (
    <MiniMap
      pannable
      zoomable
      position="bottom-left"
      ariaLabel={t('canvas.map')}
      nodeComponent={MiniMapNode}
      style={{ width: 168, height: 104 }}
    />
  )
}

function isInSight({ nodeLookup, transform, width, height }: ReactFlowState): boolean {
  if (nodeLookup.size === 0) return true
  const [left, top, zoom] = transform
  const box = getNodesBounds([...nodeLookup.keys()], { nodeLookup })
  return (
    box.x * zoom + left >= 0 &&
    box.y * zoom + top >= 0 &&
    (box.x + box.width) * zoom + left <= width &&
    (box.y + box.height) * zoom + top <= height
  )
}
