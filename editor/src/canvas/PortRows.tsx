import { pickText } from '@rekindle/runtime'
import { Handle, Position } from '@xyflow/react'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/useLanguage.ts'
import { PortCount } from '../stats/PortCount.tsx'
import type { DrawnPort } from './usePorts.ts'

interface Props {
  node: string
  ports: readonly DrawnPort[]
  isConnectable: boolean
}

/** The named ways out of a node, one a line, each with the handle its edge starts from. */
export function PortRows({ node, ports, isConnectable }: Props) {
  const { t } = useTranslation('canvas')
  const { language } = useLanguage()
  if (ports.length === 0) return null
  return (
    <ul className="border-t py-1">
      {ports.map((port) => (
        <li key={port.name} className="relative flex h-6 items-center justify-end gap-2 pr-3.5 pl-3 text-xs">
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
          <Handle
            type="source"
            position={Position.Right}
            id={port.name}
            isConnectable={isConnectable && !port.unknown}
            data-port={port.name}
            className={port.to ? 'is-drawn' : undefined}
          />
        </li>
      ))}
    </ul>
  )
}
