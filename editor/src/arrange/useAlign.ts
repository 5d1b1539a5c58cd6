import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { moveParts } from '../document/moveParts.ts'
import { draggedPlaces } from '../groups/draggedPlaces.ts'
import { type Alignment, alignBoxes, fewestFor, type NamedBox } from './alignBoxes.ts'

/** Puts what is selected in line: cards, notes, and collapsed groups as the one box they are. */
export function useAlign(): (how: Alignment) => void {
  const { t } = useTranslation('arrange')
  const { document, view, registry, numbers } = useEditing()
  const { getNodes } = useReactFlow()
  return useMemo(
    () => (how) => {
      const boxes = getNodes()
        .filter(({ selected, type }) => selected && type !== 'frame')
        .map(({ id, position, measured }): NamedBox => {
          const { width = 0, height = 0 } = measured ?? {}
          return { id, ...position, width, height }
        })
      if (boxes.length < fewestFor(how)) return view.getState().say(t('tooFew', { count: fewestFor(how) }))
      const moved = [...alignBoxes(boxes, how)].map(([id, [x, y]]) => ({ id, position: { x, y } }))
      const hasNumbers = numbers.getState().stats !== undefined
      const command = fewestFor(how) === 3 ? 'distribute' : 'align'
      document.getState().apply({ command }, (flow) => {
        const places = draggedPlaces({ flow, registry, hasNumbers }, moved)
        return moveParts(flow, places)
      })
      view.getState().say(t(`said.${how}`, { count: boxes.length }))
    },
    [document, view, registry, numbers, getNodes, t],
  )
}
