import { useReactFlow, useStore, ViewportPortal } from '@xyflow/react'
import { alignGuides, type Box } from './alignGuides.ts'

/** Further than this from the dragged card, in steps of the drawing, nothing is aligned to. */
const reach = 1_600

/** Thin lines while a card is dragged, where it lies in line with another. */
export function DragGuides({ dragged }: { dragged: string | undefined }) {
  return dragged === undefined ? null : <Lines id={dragged} />
}

function Lines({ id }: { id: string }) {
  const { getInternalNode, getNodes } = useReactFlow()
  // The place as text: a new one draws the lines anew.
  const place = useStore(({ nodeLookup }) => {
    const at = nodeLookup.get(id)?.internals.positionAbsolute
    return at ? `${at.x} ${at.y}` : ''
  })
  const zoom = useStore((state) => state.transform[2])
  const node = getInternalNode(id)
  if (!node || place === '') return null
  const [x = 0, y = 0] = place.split(' ').map(Number)
  const size = ({ width = 0, height = 0 }: { width?: number; height?: number } = {}) => ({ width, height })
  const box: Box = { x, y, ...size(node.measured) }
  const others = getNodes()
    .filter(
      (one) => one.id !== id && Math.abs(one.position.x - x) < reach && Math.abs(one.position.y - y) < reach,
    )
    .map((one): Box => ({ ...one.position, ...size(one.measured) }))
  const guides = alignGuides(box, others)
  const thin = 1 / zoom
  const look = 'pointer-events-none absolute bg-accent/70'
  return (
    <ViewportPortal>
      {guides.x.map((at) => (
        <div
          key={`x ${at}`}
          data-guide="x"
          className={look}
          style={{ left: at, top: y - reach, width: thin, height: 2 * reach }}
        />
      ))}
      {guides.y.map((at) => (
        <div
          key={`y ${at}`}
          data-guide="y"
          className={look}
          style={{ top: at, left: x - reach, height: thin, width: 2 * reach }}
        />
      ))}
    </ViewportPortal>
  )
}
