import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing, useView } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'
import { heats } from './heatOf.ts'

/** How the numbers are shown: as they are or as shares of all who came in, with colours or without; and as a file. */
export function FigureBar() {
  const { t } = useTranslation('board')
  const { numbers, document: drawing, registry } = useEditing()
  const { language } = useLanguage()
  const running = useStore(numbers, ({ stats }) => stats !== undefined)
  const figures = useView((view) => view.figures)
  const heat = useView((view) => view.heat)
  const show = useView((view) => view.show)
  if (!running) return null
  const download = async () => {
    const { stats } = numbers.getState()
    if (!stats) return
    const { numbersCsv } = await import('./numbersCsv.ts')
    const text = numbersCsv(drawing.getState().flow, stats, registry, language)
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: `numbers-v${stats.version}.csv`,
    })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <div
      role="toolbar"
      aria-label={t('figures.label')}
      className="absolute top-3 right-3 z-10 flex items-center gap-1 rounded-xl border bg-surface p-1 shadow-card"
    >
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
      <IconButton
        size="sm"
        label={t('figures.csv')}
        icon={<Download size={15} />}
        onClick={() => void download()}
      />
    </div>
  )
}
