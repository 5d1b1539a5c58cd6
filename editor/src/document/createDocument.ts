import type { Flow } from '@rekindle/runtime'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CommandName } from './commandNames.ts'
import { createHistory, goTo, type History, record, redo, undo } from './History.ts'

/** What a command is called, and which changes of it belong together. */
export interface Intent {
  command: CommandName
  key?: string | undefined
}

/** The drawing that is being edited. Every change goes through `apply`, so every change can be undone. */
export interface DocumentState {
  flow: Flow
  history: History
  apply: (intent: Intent, change: (flow: Flow) => Flow) => void
  undo: () => void
  redo: () => void
  /** Goes to the value after so many commands; see `goTo` of the history. */
  goTo: (count: number) => void
  /** Goes on with what somebody else did as well: it is put into every value one can go back to; see `rebaseHistory`. */
  takeIn: (rebase: (history: History) => History) => void
}
export type DocumentStore = StoreApi<DocumentState>

/** A document of its own for each opened journey. `now` is the machine's clock in milliseconds. */
export function createDocument(flow: Flow, now: () => number): DocumentStore {
  return createStore<DocumentState>((set, get) => {
    const go = (history: History) => set({ history, flow: history.present })
    return {
      flow,
      history: createHistory(flow),
      apply: ({ command, key }, change) => {
        const { history } = get()
        go(record(history, change(history.present), { command, key, at: now() }))
      },
      undo: () => go(undo(get().history)),
      redo: () => go(redo(get().history)),
      goTo: (count) => go(goTo(get().history, count)),
      takeIn: (rebase) => go(rebase(get().history)),
    }
  })
}
