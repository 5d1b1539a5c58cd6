import { useTranslation } from 'react-i18next'
import type { PortRef } from '../document/connect.ts'
import { AddButton } from './AddButton.tsx'
import { useCommands } from './useCommands.ts'

/** A plus on an edge: choose a node type, and it stands in between. */
export function InsertHere({ edge }: { edge: PortRef }) {
  const { t } = useTranslation('canvas')
  const commands = useCommands()
  return <AddButton label={t('edge.insert')} onPick={(type) => commands.insert(type, edge)} />
}
