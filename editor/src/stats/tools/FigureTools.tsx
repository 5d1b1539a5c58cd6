import { useTranslation } from 'react-i18next'
import { useEditing, useView } from '../../canvas/Editing.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { ComparePicker } from '../compare/ComparePicker.tsx'
import { useComparison } from '../compare/useComparison.ts'
import { heats } from '../heatOf.ts'
import { RangePicker } from '../range/RangePicker.tsx'
import { useRange } from '../range/useRange.ts'
import { useRangeNumbers } from '../range/useRangeNumbers.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { FigureNotes } from './FigureNotes.tsx'
import { useOverlay } from './useOverlay.ts'

/**
 * How the numbers are shown: of which time, held against what, as they are or as shares of all who came in, with colours or
 * without; and as a file.
 */
export function FigureTools({ version }: { version: number }) {
  const { t } = useTranslation('board')
  const { view } = useEditing()
  const { ws, journey } = useOverlay()
  const figures = useView((now) => now.figures)
  const heat = useView((now) => now.heat)
  const of = { ws, journey, version }
  const range = useRange()
  const narrowing = useRangeNumbers(journey ? of : undefined, range.instants)
  const comparing = useComparison(journey ? of : undefined, range)
  const { show } = view.getState()
  return (
    <div className="pointer-events-none absolute top-3 right-3 left-3 z-10 flex flex-col items-end gap-1.5">
      <div
        role="toolbar"
        aria-label={t('figures.label')}
        className="pointer-events-auto flex flex-wrap items-center justify-end gap-1 rounded-xl border bg-surface p-1 shadow-card"
      >
        {journey ? (
          <>
            <RangePicker range={range} />
            <ComparePicker of={of} range={range} />
          </>
        ) : null}
        <SegmentedControl
          label={t('figures.label')}
          value={figures}
          onChange={(next) => show({ figures: next })}
          options={[
            { value: 'count', label: t('figures.count') },
            { value: 'share', label: t('figures.share') },
          ]}
        />
        <Select
          size="sm"
          aria-label={t('heat.label')}
          value={heat}
          onChoose={(next) => show({ heat: next })}
          options={heats.map((one) => ({ value: one, label: t(`heat.${one}`) }))}
        />
        <ExportMenu />
      </div>
      <FigureNotes range={range} narrowing={narrowing} comparing={comparing} />
    </div>
  )
}
