import { pickText } from '@rekindle/runtime'
import { useReactFlow } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { showCard } from '../canvas/showCard.ts'
import { useCommands } from '../canvas/useCommands.ts'
import { viewCentre } from '../canvas/viewCentre.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { type BoxItem, CommandBox } from './CommandBox.tsx'
import { keysOf, type ShortcutId, shortcuts } from './shortcuts.ts'
import { useBoardActions } from './useBoardActions.ts'
import { useSelectionItems } from './useSelectionItems.ts'

interface Props {
  onClose: () => void
  /** Nothing but node types to add. */
  onlyNodes?: boolean
}

/** Every command of the canvas by its name, and every node type to add. */
export function CommandPalette({ onClose, onlyNodes = false }: Props) {
  const { t } = useTranslation('board')
  const editing = useEditing()
  const { readOnly, registry, view } = editing
  const { language } = useLanguage()
  const actions = useBoardActions()
  const commands = useCommands()
  const selected = useSelectionItems()
  const flow = useReactFlow()
  const doing = shortcuts.flatMap(({ id }): BoxItem[] => {
    const run = actions[id as ShortcutId]
    if (!run || id === 'commands') return []
    return [{ id, label: t(`shortcut.${id}`), keys: keysOf(id), run }]
  })
  const types = [...registry.values()].filter(({ group }) => group !== 'entry')
  const adding = types.map(
    (type): BoxItem => ({
      id: `add ${type.type}`,
      label: onlyNodes
        ? pickText(type.title, language)
        : t('box.add', { type: pickText(type.title, language) }),
      about: pickText(type.purpose, language),
      words: `${type.type} ${Object.values(type.title).join(' ')}`,
      run: () => {
        const id = commands.addAfterSelected(type, viewCentre(flow))
        // The card stands in the drawing after the next frame.
        requestAnimationFrame(() => showCard(flow, editing, id))
      },
    }),
  )
  const offered = [...view.getState().offers.values()].flat()
  const all = [...doing, ...selected, ...offered, ...(readOnly ? [] : adding)]
  return (
    <CommandBox
      label={t(onlyNodes ? 'shortcut.addNode' : 'shortcut.commands')}
      placeholder={t(onlyNodes ? 'box.placeholderNodes' : 'box.placeholder')}
      items={onlyNodes ? adding : all}
      onClose={onClose}
    />
  )
}
