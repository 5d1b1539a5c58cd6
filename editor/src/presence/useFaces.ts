import type { PresentPerson } from '@rekindle/server/contract'
import { useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { PresenceContext } from './Presence.ts'

interface Faces {
  /** Drawn anew when somebody comes, leaves or does something else; no hand that moves does that. */
  people: readonly PresentPerson[]
  /** Number of a `--person-…`. */
  colourOf: (person: PresentPerson) => number
  /** Who it is, and what they do: "Ann: looking at numbers, version 2". */
  about: (person: PresentPerson) => string
}

/** Who else has the journey open, for faces of theirs. */
export function useFaces(): Faces {
  const { t } = useTranslation('presence')
  const presence = useContext(PresenceContext)
  const seen = useStore(presence, ({ people }) =>
    people.map(({ id, name, view, version }) => [id, name, view, version].join()).join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text tells when somebody came, left, or does something else
  const people = useMemo(() => presence.getState().people, [presence, seen])
  const colours = useStore(presence, (state) => state.colours)
  return {
    people,
    colourOf: ({ id }) => colours.get(id) ?? 0,
    about: ({ name, view, version }) => {
      const at = t(`at.${view}`)
      return t('face', { name, at: version === null ? at : t('atVersion', { at, version }) })
    },
  }
}
