import { Download, FileSpreadsheet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../../canvas/Editing.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { saveFile } from './saveFile.ts'

/** The numbers on screen as a file. */
export function ExportMenu() {
  const { t } = useTranslation('overlay')
  const { numbers, document: drawing, registry } = useEditing()
  const { language } = useLanguage()
  const saveNumbers = async () => {
    const { stats } = numbers.getState()
    if (!stats) return
    const { numbersCsv } = await import('../numbersCsv.ts')
    const text = numbersCsv(drawing.getState().flow, stats, registry, language)
    saveFile(`numbers-${nameOf(stats)}.csv`, new Blob([text], { type: 'text/csv' }))
  }
  return (
    <Menu trigger={<IconButton size="sm" label={t('export.label')} icon={<Download size={15} />} />}>
      <MenuItem icon={<FileSpreadsheet size={15} />} onSelect={() => void saveNumbers()}>
        {t('export.csv')}
      </MenuItem>
    </Menu>
  )
}

/** `v3`, or with the days the numbers are of. */
const nameOf = ({ version, range }: { version: number; range?: { from: string; to: string } | undefined }) =>
  [`v${version}`, ...(range ? [range.from.slice(0, 10), range.to.slice(0, 10)] : [])].join('-')
