import { pickText } from '@rekindle/runtime'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { replacementsOf } from '../document/replaceNode.ts'
import { canDisable, subtreeOf } from '../document/setDisabled.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import type { BoxItem } from './CommandBox.tsx'

/** What can be done with what is selected, beside what has keys of its own; looked up while the box of commands is open. */
export function useSelectionItems(): BoxItem[] {
  const { t } = useTranslation('document')
  const { document, view, registry, readOnly } = useEditing()
  const { language } = useLanguage()
  const commands = useCommands()
  const [only, ...others] = view.getState().nodes
  if (readOnly || only === undefined) return []
  const { flow } = document.getState()
  const block = {
    id: 'saveBlock',
    label: t('blocks:save.open'),
    run: () => view.getState().openBox('saveBlock'),
  }
  if (others.length > 0 || !Object.hasOwn(flow.nodes, only)) return [block]
  const branch = subtreeOf(flow, only).filter((one) => canDisable(flow, registry, one))
  return [
    block,
    ...(branch.length > 1
      ? [{ id: 'disableAll', label: t('node.disableAll'), run: () => commands.disableSubtree(only) }]
      : []),
    ...replacementsOf(flow, registry, only).map((type) => ({
      id: `replace ${type.type}`,
      label: t('node.replaceBy', { type: pickText(type.title, language) }),
      run: () => commands.replace(only, type),
    })),
  ]
}
