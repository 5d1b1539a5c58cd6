import { useTranslation } from 'react-i18next'
import { useEditing, useView } from '../../canvas/Editing.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { ComparePicker } from '../compare/ComparePicker.tsx'
import { useComparison } from '../compare/useComparison.ts'
import { NumbersDetails } from '../details/NumbersDetails.tsx'
import { heats } from '../heatOf.ts'
import { RangePicker } from '../range/RangePicker.tsx'
import { useRange } from '../range/useRange.ts'
import { useRangeNumbers } from '../range/useRangeNumbers.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { FigureNotes } from './FigureNotes.tsx'
import { ToolFrame } from './ToolFrame.tsx'
import { useOverlay } from './useOverlay.ts'

/**
 * How the numbers are shown: of which time, held against what, as they are or as shares of all who came in, with colours or
 * without; and as a file. A drawing without numbers can be saved as a picture all the same.
 */
export function FigureTools({ version }: { version: number | undefined }) {
  const range = useRange()
  return version === undefined ? (
    <ToolFrame tools={<ExportMenu range={range} />} />
  ) : (
    <NumberTools version={version} />
  )
}

function NumberTools({ version }: { version: number }) {
  const { t } = useTranslation('board')
  const { view } = useEditing()
  const { ws, journey } = useOverlay()
  const figures = useView((now) => now.figures)
  const heat = useView((now) => now.heat)
  const of = { ws, journey, version }
  const range = useRange()
  const narrowing = useRangeNumbers(of, range.instants)
  const comparing = useComparison(of, range)
  const { show } = view.getState()
  return (
    <ToolFrame
      tools={
        <>
          <RangePicker range={range} />
          <ComparePicker of={of} range={range} />
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
          <ExportMenu range={range} comparing={comparing} />
        </>
      }
    >
      <FigureNotes of={of} range={range} narrowing={narrowing} comparing={comparing} />
      <NumbersDetails of={of} range={range} />
    </ToolFrame>
  )
}
