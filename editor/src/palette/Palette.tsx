import { useReactFlow } from '@xyflow/react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../canvas/useCommands.ts'
import { viewCentre } from '../canvas/viewCentre.ts'
import { NodePicker } from './NodePicker.tsx'

const BlockShelf = lazy(async () => ({ default: (await import('../blocks/BlockShelf.tsx')).BlockShelf }))

/** The shelf at the left: drag a node type onto the canvas, or press Enter to add it after the selected node. */
export function Palette() {
  const { t } = useTranslation('canvas')
  const commands = useCommands()
  const flow = useReactFlow()
  return (
    <nav aria-label={t('palette.title')} className="flex w-52 shrink-0 flex-col border-r bg-surface p-2">
      <NodePicker
        draggable
        onPick={(type) => {
          const id = commands.addAfterSelected(type, viewCentre(flow))
          // The new card is measured in the next frame.
          requestAnimationFrame(
            () =>
              void flow.fitView({
                nodes: [{ id }],
                maxZoom: flow.getZoom(),
                minZoom: flow.getZoom(),
                duration: 200,
              }),
          )
        }}
      />
      <Suspense>
        <BlockShelf />
      </Suspense>
    </nav>
  )
}
