import type { MiniMapNodeProps } from '@xyflow/react'
import { useEditing, useFlow } from './Editing.ts'

/** A card on the little map, in the colour of its shelf. */
export function MiniMapNode({ id, x, y, width, height, selected }: MiniMapNodeProps) {
  const { registry } = useEditing()
  const type = useFlow((flow) => flow.nodes[id]?.type)
  const group = type === undefined ? undefined : registry.get(type)?.group
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={10}
      style={{ fill: `var(--${group ? `group-${group}` : 'warn'})`, opacity: selected ? 0.95 : 0.5 }}
    />
  )
}
