import { pickText } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/useLanguage.ts'
import { AddButton } from './AddButton.tsx'
import { cardWidth, portLine } from './cardGeometry.ts'
import type { DrawnPort } from './drawnPorts.ts'
import { useCommands } from './useCommands.ts'

interface Props {
  id: string
  ports: readonly DrawnPort[]
  hasNumbers: boolean
}

/** A plus beside each way out that leads nowhere yet. */
export function AddBehind({ id, ports, hasNumbers }: Props) {
  const { t } = useTranslation('board')
  const { language } = useLanguage()
  const commands = useCommands()
  return ports.map((port, index) =>
    port.to !== undefined || port.unknown ? null : (
      <span
        key={port.name}
        className="nodrag nopan absolute -translate-y-1/2"
        style={{ left: cardWidth + 10, top: portLine(ports, index, hasNumbers) }}
      >
        <AddButton
          label={t('add.behind', { port: pickText(port.label, language) })}
          onPick={(type) => commands.addBehind(type, { from: id, port: port.name })}
        />
      </span>
    ),
  )
}
