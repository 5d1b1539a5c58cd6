import type { Flow } from '@rekindle/runtime'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentStore } from './createDocument.ts'

/** `stale`: somebody else saved in between, a person must choose. `failed` is tried again by itself. */
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale'

export interface SaveState {
  status: SaveStatus
  revision: number
}

interface Ports {
  save: (flow: Flow, revision: number) => Promise<{ revision: number }>
  isStale: (error: unknown) => boolean
  setTimer: (run: () => void, ms: number) => () => void
}

export interface Autosave {
  state: StoreApi<SaveState>
  /** Saves what is not saved yet, now. Resolves when it is, or when it can't be. */
  flush: () => Promise<SaveStatus>
  /** Saves on top of what somebody else saved. */
  keepMine: (revision: number) => Promise<SaveStatus>
  /** Goes on from what the server has: the document was loaded with it. */
  adopt: (revision: number) => void
  /** Begins to watch the document; returns the way to stop. Nothing is saved by itself before. */
  start: () => () => void
}

const pauseMs = 700
const retryMs = [2_000, 5_000, 15_000, 30_000]

/**
 * Saves the drawing after each pause, one request at a time, each on top of the revision before. What is drawn while a
 * request is under way is saved by the next one.
 */
export function createAutosave(document: DocumentStore, revision: number, ports: Ports): Autosave {
  const state = createStore<SaveState>(() => ({ status: 'saved', revision }))
  let saved = document.getState().flow
  let cancel = () => {}
  let failures = 0
  let running: Promise<SaveStatus> | undefined

  const isDirty = () => document.getState().flow !== saved
  const later = (ms: number) => {
    cancel()
    cancel = ports.setTimer(() => void flush(), ms)
  }
  const set = (status: SaveStatus) => state.setState({ status })

  const send = async (): Promise<SaveStatus> => {
    const flow = document.getState().flow
    set('saving')
    try {
      const answer = await ports.save(flow, state.getState().revision)
      saved = flow
      failures = 0
      state.setState({ revision: answer.revision })
    } catch (error) {
      if (ports.isStale(error)) {
        set('stale')
        return 'stale'
      }
      set('failed')
      later(retryMs[Math.min(failures, retryMs.length - 1)] ?? 0)
      failures += 1
      return 'failed'
    }
    if (isDirty()) return send()
    set('saved')
    return 'saved'
  }

  const flush = (): Promise<SaveStatus> => {
    cancel()
    if (running) return running
    if (state.getState().status === 'stale') return Promise.resolve('stale')
    if (!isDirty()) {
      set('saved')
      return Promise.resolve('saved')
    }
    running = send().finally(() => {
      running = undefined
    })
    return running
  }

  const start = () => {
    const unsubscribe = document.subscribe((now, before) => {
      const { status } = state.getState()
      if (now.flow === before.flow || status === 'stale' || running) return
      set(isDirty() ? 'waiting' : 'saved')
      if (isDirty()) later(pauseMs)
      else cancel()
    })
    return () => {
      cancel()
      unsubscribe()
    }
  }

  return {
    state,
    flush,
    keepMine: (theirs) => {
      state.setState({ revision: theirs, status: 'waiting' })
      return flush()
    },
    adopt: (theirs) => {
      saved = document.getState().flow
      state.setState({ revision: theirs, status: 'saved' })
    },
    start,
  }
}
