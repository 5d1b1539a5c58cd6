import type { PresentPerson } from '@rekindle/server/contract'
import { useStore as useFlowStore } from '@xyflow/react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useEditing } from '../canvas/Editing.ts'
import type { Mode } from '../canvas/useMode.ts'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { Face } from './Face.tsx'
import { PresenceContext } from './Presence.ts'
import { useFaces } from './useFaces.ts'
import { useSeek } from './useSeek.ts'

const most = 5
/** On a small laptop, so that the head of the journey stays one line. */
const mostOnSmall = 3
const small = '(max-width: 1399.98px)'
const ring = 'rounded-full outline-offset-2 max-sm:p-1.5 aria-pressed:ring-2 aria-pressed:ring-ink'

/**
 * Small faces of who else is here. One of them follows that person over the drawing; where they see none, or one sees none
 * oneself, it leads to where they are.
 */
export function Faces({ mode, onChoose }: { mode: Mode; onChoose: (mode: Mode) => void }) {
  const { t } = useTranslation('presence')
  const presence = useContext(PresenceContext)
  const { view } = useEditing()
  const { people, colourOf, about } = useFaces()
  useSeek(mode)
  const followed = useStore(presence, (state) => state.followed?.id)
  const isDrawn = useFlowStore(({ domNode, width }) => domNode !== null && width > 0)
  const go = ({ id, version, name }: PresentPerson) => {
    const isFollowed = followed === id
    if (isFollowed || (isDrawn && presence.getState().people.some((one) => one.id === id && one.sees))) {
      presence.setState({ followed: isFollowed ? undefined : { id } })
      return view.getState().say(t(isFollowed ? 'follow.ended' : 'follow.began', { name }))
    }
    presence.setState({ wanted: id })
    const drawing = version ?? 'draft'
    if (drawing !== mode) onChoose(drawing)
  }
  const shown = people.slice(0, useMedia(small) ? mostOnSmall : most)
  const rest = people.slice(shown.length)
  return (
    <ul aria-label={t('label')} className="flex items-center gap-1" data-faces>
      {shown.map((person) => (
        <li key={person.id} className="flex">
          <Tooltip text={about(person)} side="bottom">
            <button
              type="button"
              className={ring}
              aria-pressed={followed === person.id}
              onClick={() => go(person)}
            >
              <Face name={person.name} colour={colourOf(person)} />
              <span className="sr-only">{about(person)}</span>
            </button>
          </Tooltip>
        </li>
      ))}
      {rest.length > 0 ? (
        <li className="flex">
          <Menu
            trigger={
              <button
                type="button"
                className={`${ring} flex size-7 items-center justify-center border border-line-strong/45 bg-sunken text-[11px] font-semibold text-muted hover:text-ink`}
              >
                <span aria-hidden>+{rest.length}</span>
                <span className="sr-only">{t('more', { count: rest.length })}</span>
              </button>
            }
          >
            {rest.map((person) => (
              <MenuItem
                key={person.id}
                onSelect={() => go(person)}
                icon={<Face name={person.name} colour={colourOf(person)} />}
              >
                {about(person)}
              </MenuItem>
            ))}
          </Menu>
        </li>
      ) : null}
    </ul>
  )
}
