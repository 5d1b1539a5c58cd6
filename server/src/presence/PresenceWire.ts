import type { Whereabouts } from '../contract/presence.ts'

/** What one process tells the others of a room, which is one journey of one workspace. */
export type PresenceWord =
  | {
      about: 'here'
      room: string
      visit: string
      /** Person by `personOf`. */
      person: string
      name: string
      at: Whereabouts
      /** Milliseconds since this was heard from the tab itself. */
      age: number
    }
  | { about: 'left'; room: string; visit: string }
  /** The draft was saved, or something was said: by how far things are, the rest is fetched. */
  | { about: 'saved' | 'commented'; room: string; revision: number }
  /** Somebody began to listen: who is there? */
  | { about: 'who'; room: string }

/** Between the processes that serve one database. Words may be merged and may be lost: every tab gives signs of life. */
export interface PresenceWire {
  send(word: PresenceWord): void
  /** Hears what other processes send, from now on; to be called when there is somebody to tell it to. */
  listen(hear: (word: PresenceWord) => void): void
}

/** One process alone. */
export const noWire: PresenceWire = { send: () => {}, listen: () => {} }
