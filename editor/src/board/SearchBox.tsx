import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../canvas/Editing.ts'
import { nodeFace } from '../canvas/nodeFace.ts'
import { openInspector } from '../canvas/openInspector.ts'
import { showCard } from '../canvas/showCard.ts'
import { flowOrder } from '../document/flowOrder.ts'
import { groupsOf } from '../document/standingGroups.ts'
import { showGroup } from '../groups/showGroup.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { CommandBox } from './CommandBox.tsx'
import { wordsOf } from './wordsOf.ts'

/**
 * Finds cards by their names, copy, offers and settings in any language, groups by their titles, notes by what is written
 * on them, and the settings of the journey by its goals and exits.
 */
export function SearchBox({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board')
  const editing = useEditing()
  const { language } = useLanguage()
  const flow = useReactFlow()
  const items = useMemo(() => {
    const { document, registry } = editing
    const drawing = document.getState().flow
    const go = (key: string) => () => showCard(flow, editing, key)
    const cards = flowOrder(drawing).flatMap((id) => {
      const node = drawing.nodes[id]
      if (!node) return []
      const face = nodeFace(node, registry, language)
      const words = [id, ...wordsOf(node.title), ...wordsOf(node.settings)].join(' ')
      const about = [face.title === face.kind ? '' : face.kind, face.summary].filter(Boolean).join(' · ')
      return [{ id, label: face.title, about, words, run: go(id) }]
    })
    const notes = (drawing.notes ?? []).map((note) => ({
      id: `note:${note.id}`,
      label: note.text.slice(0, 80) || t('search.emptyNote'),
      about: t('search.note'),
      words: note.text,
      run: go(`note:${note.id}`),
    }))
    const groups = groupsOf(drawing).map((group) => ({
      id: `group:${group.id}`,
      label: group.title,
      about: `${t('groups:panel.kind')} · ${t('groups:steps', { count: group.nodes.length })}`,
      run: () => showGroup(flow, editing.view, group),
    }))
    const words = wordsOf(drawing.settings)
    const whole = {
      id: 'journey',
      label: t('search.journey'),
      about: t('search.journeyAbout'),
      words: words.join(' '),
      run: () => {
        editing.view.getState().select({})
        openInspector()
      },
    }
    const hasWhole = words.length > 0 && !editing.readOnly
    return [...cards, ...groups, ...notes, ...(hasWhole ? [whole] : [])]
  }, [editing, language, flow, t])
  return (
    <CommandBox
      label={t('search.title')}
      placeholder={t('search.placeholder')}
      items={items}
      onClose={onClose}
    />
  )
}
