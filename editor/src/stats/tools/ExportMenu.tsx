import { Download, FileSpreadsheet, Image, Shapes } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../../canvas/Editing.ts'
import { useFormat } from '../../format/useFormat.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'
import type { Comparing } from '../compare/useComparison.ts'
import type { ShownRange } from '../range/useRange.ts'
import { saveFile } from './saveFile.ts'

/** The whole drawing as a picture, also what is out of sight, and the numbers on screen as a table. */
export function ExportMenu({ range, comparing }: { range: ShownRange; comparing?: Comparing }) {
  const { t } = useTranslation('overlay')
  const { numbers, document: drawing, registry, view } = useEditing()
  const { language } = useLanguage()
  const format = useFormat()
  const version = useStore(numbers, ({ stats }) => stats?.version)
  const [busy, setBusy] = useState(false)
  const days = range.choice && range.days
  const name = [version === undefined ? 'draft' : `v${version}`, ...(days ? [days.from, days.to] : [])].join(
    '-',
  )
  const saveNumbers = async () => {
    const { stats } = numbers.getState()
    if (!stats) return
    const { numbersCsv } = await import('../numbersCsv.ts')
    const { comparison, money } = comparing ?? {}
    const compared =
      comparison && money && money !== 'currencies' ? { names: comparison.names, money } : undefined
    const text = numbersCsv(drawing.getState().flow, stats, registry, language, compared)
    saveFile(`numbers-${name}.csv`, new Blob([text], { type: 'text/csv' }))
  }
  const savePicture = async (kind: 'svg' | 'png') => {
    const { stats, live } = numbers.getState()
    const { paintDrawing } = await import('../picture/paintDrawing.ts')
    const { tintsOf } = await import('../picture/tintsOf.ts')
    const flow = drawing.getState().flow
    const { figures, heat } = view.getState()
    const tints = tintsOf({ heat, flow, registry, numbers: numbers.getState(), format })
    const what = stats ? aboutOf(stats) : t('export.noNumbers')
    // What nothing is coloured by needs no words.
    const about = tints.size > 0 ? `${what}. ${t('board:heat.label')}: ${t(`board:heat.${heat}`)}` : what
    const asShares = figures === 'share'
    const sources = { flow, registry, language, stats, live, about, format, asShares, tints }
    const file = await paintDrawing(kind, sources)
    if (file === 'tooLarge') toast(t('export.tooLarge'), 'bad', t('export.tooLargeAbout'))
    else saveFile(`drawing-${name}.${kind}`, file)
  }
  const aboutOf = ({ version, at }: { version: number; at: string }): string =>
    days
      ? t('export.ofRange', { version, ...days, zone: range.zone })
      : t('export.ofAll', { version, at: format.dateTime(at) })
  const run = (act: () => Promise<unknown>) => {
    setBusy(true)
    void act()
      .catch((error: unknown) =>
        toast(t('export.failed'), 'bad', error instanceof Error ? error.message : undefined),
      )
      .finally(() => setBusy(false))
  }
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          label={t('export.label')}
          icon={<Download size={15} />}
          disabled={busy}
          aria-busy={busy}
        />
      }
    >
      <MenuItem icon={<Image size={15} />} onSelect={() => run(() => savePicture('png'))}>
        {t('export.png')}
      </MenuItem>
      <MenuItem icon={<Shapes size={15} />} onSelect={() => run(() => savePicture('svg'))}>
        {t('export.svg')}
      </MenuItem>
      {version === undefined ? null : (
        <MenuItem icon={<FileSpreadsheet size={15} />} onSelect={() => run(saveNumbers)}>
          {t('export.csv')}
        </MenuItem>
      )}
    </Menu>
  )
}
