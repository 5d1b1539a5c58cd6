import { ReactFlowProvider } from '@xyflow/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useBoardKeys } from '../board/useBoardKeys.ts'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { useClipboard } from '../canvas/useClipboard.ts'
import { FigureTools } from '../stats/tools/FigureTools.tsx'
import { useOverlay } from '../stats/tools/useOverlay.ts'
import { Button } from '../ui/Button.tsx'
import { OutlineGrid } from './OutlineGrid.tsx'
import { useOutline } from './useOutline.ts'
import { useOutlineOffers } from './useOutlineOffers.ts'

interface Props {
  openNode: string | undefined
  /** Whose numbers are shown, or on their way. */
  version?: number | undefined
}

/** The journey as a table of contents: everything the canvas can do to steps and lines, for those who can't or won't draw. */
export function OutlineView({ openNode, version }: Props) {
  const { t } = useTranslation('outline')
  const { document: drawing, numbers, view } = useEditing()
  const { journey } = useOverlay()
  const told = useStore(numbers, ({ live }) => live?.version)
  const table = useOutline()
  useBoardKeys(false)
  useClipboard()
  useOutlineOffers()
  useEffect(() => {
    if (openNode !== undefined && drawing.getState().flow.nodes[openNode])
      view.getState().select({ nodes: [openNode] })
  }, [openNode, drawing, view])
  const count = useFlow(({ nodes }) => Object.keys(nodes).length)
  return (
    <section aria-label={t('label')} className="relative flex min-w-0 grow flex-col bg-bg" data-outline>
      <div className="flex min-h-16 shrink-0 flex-wrap items-center gap-1 px-4 py-2">
        <p className="mr-2 text-xs text-muted">{t('count', { count })}</p>
        <Button size="sm" look="quiet" onClick={() => table.turnAll(true)}>
          {t('unfold')}
        </Button>
        <Button size="sm" look="quiet" onClick={() => table.turnAll(false)}>
          {t('fold')}
        </Button>
        {/* With the rows, not when the numbers come: those would be pushed from under the hand. */}
        {journey === '' ? null : <FigureTools version={told ?? version} />}
      </div>
      {/* However far away the canvas was seen: rows are near. */}
      <ReactFlowProvider>
        <OutlineGrid table={table} />
      </ReactFlowProvider>
    </section>
  )
}
