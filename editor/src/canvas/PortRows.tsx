import { pickText } from '@rekindle/runtime'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/useLanguage.ts'
import { PortCount } from '../stats/PortCount.tsx'
import { portHeight } from './cardGeometry.ts'
import type { DrawnPort } from './drawnPorts.ts'

/** The named ways out of a node, one a line, each beside the handle its edge starts from. */
export function PortRows({ node, ports }: { node: string; ports: readonly DrawnPort[] }) {
  const { t } = useTranslation('canvas')
  const rankOf = (index: number) => t('board:lines.rank', { rank: index + 1, count: ports.length })
  const { language } = useLanguage()
  if (ports.length === 0) return null
  return (
    <ol className="border-t py-1">
      {ports.map((port, index) => (
        <li
          key={port.name}
          className="flex items-center justify-end gap-2 pr-3.5 pl-3 text-xs"
          style={{ height: portHeight }}
        >
          <span aria-hidden title={rankOf(index)} className="mr-auto text-[10px] text-muted tabular-nums">
            {index + 1}
          </span>
          {port.to === undefined ? <PortCount node={node} port={port.name} /> : null}
          <span
            title={port.unknown ? t('port.unknown') : undefined}
            className={clsx(
              'truncate',
              port.unknown || port.kind === 'error' ? 'text-bad' : 'text-muted',
              port.kind === 'control' && 'italic',
            )}
          >
            {pickText(port.label, language)}
          </span>
        </li>
      ))}
    </ol>
  )
}
