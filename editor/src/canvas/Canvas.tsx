import { useReactFlow } from '@xyflow/react'
import { clsx } from 'clsx'
import { type DragEvent, lazy, type MouseEvent, Suspense, useCallback, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectionTools } from '../arrange/SelectionTools.tsx'
import { blockDragType } from '../blocks/blockDragType.ts'
import { usePasteBlock } from '../blocks/usePasteBlock.ts'
import { useBoardKeys } from '../board/useBoardKeys.ts'
import { parseEdgeKey } from '../document/edgeKey.ts'
import type { Point } from '../document/Point.ts'
import { FigureBar } from '../stats/FigureBar.tsx'
import { AddHere, type Wanted } from './AddHere.tsx'
import { CardPane } from './CardPane.tsx'
import { cardWidth, firstLine } from './cardGeometry.ts'
import { dragType } from './dragType.ts'
import { useEditing, useView } from './Editing.ts'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { useBackOnCanvas } from './useBackOnCanvas.ts'
import { useCanvasKeys } from './useCanvasKeys.ts'
import { useCommands } from './useCommands.ts'
import type { Want } from './useConnecting.ts'
import { useFirstView } from './useFirstView.ts'
import { ZoomBar } from './ZoomBar.tsx'

/** Fetched with what puts a drawing in order; who is cut off just then is told that it failed. */
const TidyProgress = lazy(async () => ({
  default: await import('../tidy/TidyProgress.tsx').then(
    (found) => found.TidyProgress,
    () => () => null,
  ),
}))

/** The drawing itself: cards, edges and notes, by mouse and by keys. */
export function Canvas({ openNode }: { openNode: string | undefined }) {
  const { t } = useTranslation('canvas')
  const { registry, readOnly } = useEditing()
  const gliding = useView((view) => view.gliding)
  const tidying = useView((view) => view.tidying !== undefined)
  const isFollowing = useView((view) => view.followed !== undefined)
  const commands = useCommands()
  const { screenToFlowPosition } = useReactFlow()
  const keys = useCanvasKeys()
  const pasteBlock = usePasteBlock()
  useFirstView(openNode)
  useBackOnCanvas()
  useBoardKeys()
  const [wanted, setWanted] = useState<Wanted>()
  const keysId = useId()

  /** Where a node is wanted, so that its head comes to lie under the hand. */
  const want: Want = useCallback(
    ({ clientX: x, clientY: y }, from) => {
      const at = screenToFlowPosition({ x, y })
      setWanted({ x, y, at: [at.x - (from ? 0 : cardWidth / 2), at.y - firstLine], from })
    },
    [screenToFlowPosition],
  )
  const onDoubleClick = (click: MouseEvent) => {
    const isBackground = click.target instanceof Element && click.target.matches('.react-flow__pane')
    if (isBackground && !readOnly) want(click)
  }
  const onDrop = (drop: DragEvent) => {
    const type = registry.get(drop.dataTransfer.getData(dragType))
    const block = drop.dataTransfer.getData(blockDragType)
    if ((!type && block === '') || readOnly) return
    drop.preventDefault()
    const hand = screenToFlowPosition({ x: drop.clientX, y: drop.clientY })
    const at: Point = [hand.x - cardWidth / 2, hand.y - firstLine]
    if (!type) return pasteBlock(block, at)
    const onto = globalThis.document
      .elementFromPoint(drop.clientX, drop.clientY)
      ?.closest('.react-flow__edge')
    const edge = onto?.getAttribute('data-id')
    // A line out of a collapsed group stands for several: nothing can be put on it.
    const inserted = edge ? commands.insert(type, parseEdgeKey(edge)) : undefined
    if (inserted === undefined) commands.add(type, at)
  }
  return (
    <section
      aria-label={t('canvas.label')}
      aria-describedby={keysId}
      className={clsx('relative min-w-0 grow bg-bg', gliding && 'is-gliding')}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onDragOver={(drag) => {
        const isOurs = [dragType, blockDragType].some((kind) => drag.dataTransfer.types.includes(kind))
        if (readOnly || !isOurs) return
        drag.preventDefault()
        drag.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={onDrop}
      onDoubleClick={onDoubleClick}
      data-canvas
      data-following={isFollowing || undefined}
    >
      <CardPane openNode={openNode} want={want} />
      <ZoomBar />
      <FigureBar />
      <SelectionTools />
      {tidying ? (
        <Suspense>
          <TidyProgress />
        </Suspense>
      ) : null}
      {wanted ? <AddHere wanted={wanted} onClose={() => setWanted(undefined)} /> : null}
      <EmptyCanvas />
      <p id={keysId} className="sr-only">
        {t('canvas.keys')}
      </p>
    </section>
  )
}
