import { useStore as useFlowStore } from '@xyflow/react'
import { useFlow } from '../canvas/Editing.ts'
import { hiddenIn } from '../groups/groupKey.ts'
import { NameTag } from './OtherCursor.tsx'

interface Props {
  name: string
  colour: number
  nodes: readonly string[]
}

/** Frames around what somebody has selected, their name on the first. */
export function OtherSelection({ name, colour, nodes }: Props) {
  const hidden = useFlow(hiddenIn)
  const boxes = [...new Set(nodes.map((id) => hidden.get(id) ?? id))]
  return boxes.map((id, i) => <Frame key={id} id={id} colour={colour} name={i === 0 ? name : undefined} />)
}

function Frame({ id, colour, name }: { id: string; colour: number; name: string | undefined }) {
  // The place as text: a new one draws the frame anew.
  const place = useFlowStore(({ nodeLookup }) => {
    const node = nodeLookup.get(id)
    if (!node) return ''
    const { x, y } = node.internals.positionAbsolute
    return [x, y, node.measured.width ?? node.width ?? 0, node.measured.height ?? node.height ?? 0].join(' ')
  })
  if (place === '') return null
  const [x = 0, y = 0, width = 0, height = 0] = place.split(' ').map(Number)
  return (
    <div
      data-selected-by={name}
      className="absolute rounded-2xl"
      style={{
        ...{ left: x, top: y, width, height },
        outline: `calc(2px * max(1, var(--unzoom, 1))) dashed var(--person-${colour})`,
        outlineOffset: 4,
      }}
    >
      {name === undefined ? null : (
        <div
          className="absolute -top-1.5 left-2 origin-bottom-left -translate-y-full"
          style={{ scale: 'var(--unzoom, 1)' }}
        >
          <NameTag name={name} colour={colour} className="rounded-t-md" />
        </div>
      )}
    </div>
  )
}
