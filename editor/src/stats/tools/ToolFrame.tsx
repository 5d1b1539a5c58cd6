import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../../canvas/Editing.ts'

/** The tools in the upper right corner of the canvas, and what lies below them; at the end of the head of the outline. */
export function ToolFrame({ tools, children }: { tools: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('board')
  const { comments } = useEditing()
  // Comments stand in the same corner: beside them there is room.
  const isBeside = useStore(comments, ({ shown }) => shown !== undefined)
  return (
    <div
      className={clsx(
        'pointer-events-none absolute top-3 left-3 z-10 flex flex-col items-end gap-1.5 in-data-outline:static in-data-outline:ml-auto',
        isBeside ? 'right-98' : 'right-3',
      )}
    >
      <div
        role="toolbar"
        aria-label={t('figures.label')}
        className="pointer-events-auto flex flex-wrap items-center justify-end gap-1 rounded-xl border bg-surface p-1 shadow-card max-[1400px]:[&_select]:max-w-32 max-[1400px]:[&_select]:pr-7 max-[1400px]:[&_select]:pl-2 [&_select]:text-[13px]"
      >
        {tools}
      </div>
      {children}
    </div>
  )
}
