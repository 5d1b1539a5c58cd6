import type { PresentPerson } from '@rekindle/server/contract'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '../presence/Face.tsx'
import { PresenceContext } from '../presence/Presence.ts'
import { useFaces } from '../presence/useFaces.ts'
import { Menu, MenuItem } from '../ui/Menu.tsx'

/** So many fit beside what can be done. */
const most = 3

/** Small faces of who else has the journey open; each leads to the version and the step they have before them. */
export function PhoneFaces({ onChoose }: { onChoose: (person: PresentPerson) => void }) {
  const { t } = useTranslation('presence')
  const { people, colourOf, about } = useFaces()
  const presence = useContext(PresenceContext)
  const choose = (id: string) => {
    // What they selected changes without a new face.
    const person = presence.getState().people.find((one) => one.id === id)
    if (person) onChoose(person)
  }
  const rest = people.length - most
  return (
    <Menu
      trigger={
        <button
          type="button"
          data-faces
          className="flex h-11 min-w-11 items-center justify-center rounded-lg px-1.5 hover:bg-hover aria-expanded:bg-hover"
        >
          {people.slice(0, most).map((person) => (
            <span key={person.id} className="-ml-1.5 rounded-full border-2 border-bg first:ml-0">
              <Face name={person.name} colour={colourOf(person)} />
            </span>
          ))}
          {rest > 0 ? (
            <span aria-hidden className="pl-1 text-xs font-semibold text-muted">
              +{rest}
            </span>
          ) : null}
          <span className="sr-only">{t('here', { count: people.length })}</span>
        </button>
      }
    >
      {people.map((person) => (
        <MenuItem
          key={person.id}
          onSelect={() => choose(person.id)}
          icon={<Face name={person.name} colour={colourOf(person)} />}
        >
          {about(person)}
        </MenuItem>
      ))}
    </Menu>
  )
}
