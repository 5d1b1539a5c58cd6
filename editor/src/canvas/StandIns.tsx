import { type Node, useStoreApi, ViewportPortal } from '@xyflow/react'
import { memo, startTransition, useEffect, useState } from 'react'
import { cameraOf } from '../camera/cameraOf.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useEditing } from './Editing.ts'
import { justOutOfSight } from './justOutOfSight.ts'
import { nodeFace } from './nodeFace.ts'

interface StandInBox {
  id: string
  x: number
  y: number
  width: number
  height: number
  title: string
}

/** They are made when drawing and view have rested for so long: nobody flies over what is just being changed. */
const restMs = 600
/** More would slow down what they are for. */
const most = 200

/**
 * Boxes with the names of the cards just out of sight. They show while the view is carried (canvas.css), which brings
 * cards into sight faster than they can be drawn.
 */
export function StandIns() {
  const store = useStoreApi()
  const { document, registry } = useEditing()
  const { language } = useLanguage()
  const [boxes, setBoxes] = useState<readonly StandInBox[]>([])
  useEffect(() => {
    const boxOf = ({ id, position, width = 0, height = 0 }: Node): StandInBox[] => {
      const node = document.getState().flow.nodes[id]
      return node
        ? [{ id, ...position, width, height, title: cut(nodeFace(node, registry, language).title) }]
        : []
    }
    const { state } = cameraOf(store)
    const make = () => {
      if (state.getState().moving) return plan()
      const { nodes, ...sight } = store.getState()
      const cards = nodes.filter(({ type }) => type === 'card')
      const near = justOutOfSight(cards, sight).slice(0, most)
      startTransition(() => setBoxes(near.flatMap(boxOf)))
    }
    let later: ReturnType<typeof setTimeout> | undefined
    const plan = () => {
      clearTimeout(later)
      later = setTimeout(make, restMs)
    }
    plan()
    const stops = [
      store.subscribe((now, before) => {
        if (now.nodes !== before.nodes || now.transform !== before.transform) plan()
      }),
      document.subscribe(plan),
    ]
    return () => {
      clearTimeout(later)
      for (const stop of stops) stop()
    }
  }, [store, document, registry, language])
  return (
    <ViewportPortal>
      <div aria-hidden className="stand-ins">
        {boxes.map((box) => (
          <StandIn key={box.id} {...box} />
        ))}
      </div>
    </ViewportPortal>
  )
}

const StandIn = memo(function StandIn({ x, y, width, height, title }: StandInBox) {
  return (
    <div className="stand-in" style={{ left: x, top: y, width, height }}>
      <span dir="auto">{title}</span>
    </div>
  )
})

/** Letters for which there is room at the width of a card; Chinese ones take two. */
const room = 18

function cut(title: string): string {
  let left = room
  let kept = ''
  for (const letter of title) {
    left -= letter > '\u2e7f' ? 2 : 1
    if (left < 0) return `${kept}…`
    kept += letter
  }
  return kept
}
