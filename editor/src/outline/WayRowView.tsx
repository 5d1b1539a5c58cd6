import { pickText } from '@rekindle/runtime'
import { EllipsisVertical, Footprints, Plus, Split } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow, useView } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { edgeKey } from '../document/edgeKey.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { EdgeNumbers } from '../stats/EdgeNumbers.tsx'
import { PortCount } from '../stats/PortCount.tsx'
import { LeadText } from './LeadText.tsx'
import type { WayRow } from './OutlineRow.ts'
import { RowButton } from './RowButton.tsx'
import { RowFrame, type RowProps } from './RowFrame.tsx'

/** One way out of a step, and where it leads. */
export const WayRowView = memo(function WayRowView(props: RowProps<WayRow>) {
  const { row, active, onGoTo, onAdd, onMenu } = props
  const { way, rank } = row
  const { t } = useTranslation('outline')
  const { registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[way.from])
  const isTaken = useView(({ followed }) => followed?.way.edges.has(edgeKey(way)) ?? false)
  if (!node) return null
  const { title, ports } = nodeFace(node, registry, language)
  const port = ports.find(({ name }) => name === way.port)
  const label = pickText(port?.label ?? { en: way.port }, language)
  const bad = !port || port.kind === 'error'
  const head = (
    <>
      <Split size={14} aria-hidden className="shrink-0 rotate-90 text-muted" />
      <span
        className={`truncate ${bad ? 'text-bad' : ''} ${port?.kind === 'control' ? 'italic' : ''}`}
        title={port ? undefined : t('canvas:port.unknown')}
      >
        {rank === 0 ? t('way.of', { name: title, port: label }) : label}
      </span>
      {rank === 0 ? null : (
        <span className="sr-only">{t('way.rank', { rank, count: row.of, name: title })}</span>
      )}
    </>
  )
  const cells = {
    step: head,
    leads: <LeadText way={way} named={false} onGo={onGoTo} />,
    numbers: (
      <span className="flex items-center pl-2">
        {way.to === undefined ? (
          <PortCount node={way.from} port={way.port} />
        ) : (
          <EdgeNumbers node={way.from} port={way.port} />
        )}
      </span>
    ),
    marks: isTaken ? (
      <span className="flex items-center gap-1.5 px-1.5 text-xs font-medium text-accent-text">
        <Footprints size={13} aria-hidden />
        {t('way.taken')}
      </span>
    ) : null,
    deeds: readOnly ? null : (
      <span className="flex justify-end">
        <RowButton
          label={t('deed.addBy', { port: label })}
          icon={Plus}
          active={active}
          onPress={() => onAdd(row)}
        />
        <RowButton
          label={t('deed.menu', { name: label })}
          icon={EllipsisVertical}
          active={active}
          onPress={() => onMenu(row)}
        />
      </span>
    ),
  }
  return <RowFrame {...props} cells={cells} faint />
})
