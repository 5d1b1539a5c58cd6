import { pickText } from '@rekindle/runtime'
import { EllipsisVertical, Plus, Split } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useFlow } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { EdgeNumbers } from '../stats/EdgeNumbers.tsx'
import { PortCount } from '../stats/PortCount.tsx'
import { LeadText } from './LeadText.tsx'
import { RowButton } from './RowButton.tsx'
import { RowFrame, type RowProps } from './RowFrame.tsx'
import type { WayRow } from './rowsOf.ts'

/** One way out of a step, and where it leads. */
export const WayRowView = memo(function WayRowView(props: RowProps<WayRow>) {
  const { row, active, onGoTo, onAdd, onMenu } = props
  const { way, rank } = row
  const { t } = useTranslation('outline')
  const { registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const node = useFlow((flow) => flow.nodes[way.from])
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
