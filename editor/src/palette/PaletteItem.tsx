import type { AnyNodeType } from '@rekindle/runtime'
import { dragType } from '../canvas/dragType.ts'
import { NodeIcon } from '../canvas/NodeIcon.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'

interface Props {
  type: AnyNodeType
  title: string
  purpose: string
  draggable: boolean
  onPick: (type: AnyNodeType) => void
}

/** One node type: drag it, or press it. */
export function PaletteItem({ type, title, purpose, draggable, onPick }: Props) {
  return (
    <Tooltip text={purpose} side="right">
      <button
        type="button"
        draggable={draggable}
        data-palette={type.type}
        onDragStart={(drag) => {
          drag.dataTransfer.setData(dragType, type.type)
          drag.dataTransfer.effectAllowed = 'copy'
        }}
        onClick={() => onPick(type)}
        className={`flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-left text-[13px] font-medium hover:bg-hover ${draggable ? 'active:cursor-grabbing' : ''}`}
      >
        <NodeIcon icon={type.icon} group={type.group} size={26} />
        <span className="truncate">{title}</span>
      </button>
    </Tooltip>
  )
}
