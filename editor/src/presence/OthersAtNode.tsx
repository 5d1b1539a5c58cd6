import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Face } from './Face.tsx'
import { PresenceContext } from './Presence.ts'

/** Who else has this step open, and what becomes of it when both change it. */
export function OthersAtNode({ id }: { id: string }) {
  const { t } = useTranslation('presence')
  const { language } = useLanguage()
  const { readOnly } = useEditing()
  const presence = useContext(PresenceContext)
  const people = useStore(presence, (state) => state.people)
  const drawing = useStore(presence, (state) => state.drawing)
  const colours = useStore(presence, (state) => state.colours)
  const there = people.filter(
    ({ nodes, version }) => version === drawing && nodes.length === 1 && nodes[0] === id,
  )
  if (there.length === 0) return null
  const isEdited = there.some(({ view }) => view === 'edit')
  const names = new Intl.ListFormat(language).format(there.map(({ name }) => name))
  return (
    <div role="note" data-others-at-node className="flex items-start gap-2.5 border-b bg-sunken px-4 py-2.5">
      <span className="flex -space-x-1.5">
        {there.slice(0, 3).map((one) => (
          <Face key={one.id} name={one.name} colour={colours.get(one.id) ?? 0} />
        ))}
      </span>
      <p className="min-w-0 grow text-xs leading-5">
        <span className="font-medium">
          {t(isEdited ? 'node.edited' : 'node.read', { names, count: there.length })}
        </span>
        {isEdited && !readOnly ? <span className="block text-muted">{t('node.about')}</span> : null}
      </p>
    </div>
  )
}
