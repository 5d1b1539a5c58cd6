import { useReactFlow } from '@xyflow/react'
import { Maximize, Minus, Plus, StickyNote, WandSparkles } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { motionMs } from '../ui/motionMs.ts'
import { useEditing } from './Editing.ts'
import { useStickNote } from './useStickNote.ts'
import { useTidy } from './useTidy.ts'
import { ZoomShare } from './ZoomShare.tsx'

/** Seeing more or less of the drawing, putting it in order, and sticking notes on it. */
export function ZoomBar() {
  const { t } = useTranslation('canvas')
  const { readOnly } = useEditing()
  const flow = useReactFlow()
  const stickNote = useStickNote()
  const tidy = useTidy()
  const quick = { duration: motionMs(160) }
  return (
    <div
      role="toolbar"
      aria-label={t('zoom.label')}
      className="absolute bottom-3 left-1/2 z-10 flex -translate-x-1/2 items-center rounded-xl border bg-surface p-0.5 shadow-card"
    >
      <IconButton
        size="sm"
        label={t('zoom.out')}
        icon={<Minus size={15} />}
        onClick={() => void flow.zoomOut(quick)}
      />
      <button
        type="button"
        title={t('zoom.full')}
        className="h-7 w-12 rounded-lg text-xs text-muted hover:bg-hover hover:text-ink"
        onClick={() => void flow.zoomTo(1, quick)}
      >
        <ZoomShare />
        <span className="sr-only">{t('zoom.full')}</span>
      </button>
      <IconButton
        size="sm"
        label={t('zoom.in')}
        icon={<Plus size={15} />}
        onClick={() => void flow.zoomIn(quick)}
      />
      <IconButton
        size="sm"
        label={t('zoom.fit')}
        icon={<Maximize size={15} />}
        onClick={() => void flow.fitView({ padding: 0.12, maxZoom: 1, duration: motionMs(200) })}
      />
      {readOnly ? null : (
        <>
          <span className="mx-0.5 h-4 w-px bg-line" aria-hidden />
          <IconButton
            size="sm"
            label={t('zoom.tidy')}
            icon={<WandSparkles size={15} />}
            onClick={() => void tidy()}
          />
          <IconButton size="sm" label={t('note.add')} icon={<StickyNote size={15} />} onClick={stickNote} />
        </>
      )}
    </div>
  )
}
