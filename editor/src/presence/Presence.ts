import type { Flow } from '@rekindle/runtime'
import type { PresentPerson, Whereabouts } from '@rekindle/server/contract'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Colours } from './paintPeople.ts'

/** What somebody else's save changed here. */
export interface ForeignChange {
  by: string | undefined
  before: Flow
  after: Flow
}

/** Who else has the journey open, as far as this page was told. */
export interface PresenceState {
  people: readonly PresentPerson[]
  /** By id of the person. */
  colours: Colours
  /** The drawing that is on one's own screen: a published version, or null for the draft. */
  drawing: number | null
  /** Whether the server tells at once when somebody saves or comments. */
  isTold: boolean
  /** How far comments are, as far as the server told; 0 where nothing was said since one listens. */
  commented: number
  showsCursors: boolean
  /** The person whose place is to be brought on screen, as soon as their drawing is. */
  wanted: string | undefined
  /** The person whose view one's own follows, and the drawing that both were on last. */
  followed: { id: string; drawing?: number | 'draft' } | undefined
  change: ForeignChange | undefined
  /** Says where one is oneself. */
  move: (change: Partial<Whereabouts>) => void
}
export type PresenceStore = StoreApi<PresenceState>

export const createPresence = (showsCursors = true): PresenceStore =>
  createStore<PresenceState>(() => ({
    people: [],
    colours: new Map(),
    drawing: null,
    isTold: false,
    commented: 0,
    showsCursors,
    wanted: undefined,
    followed: undefined,
    change: undefined,
    move: () => {},
  }))

/** Without a provider nobody else is there. */
export const PresenceContext = createContext(createPresence())

export const usePresence = <T>(select: (presence: PresenceState) => T): T =>
  useStore(useContext(PresenceContext), select)
