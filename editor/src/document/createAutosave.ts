import type { Flow } from '@rekindle/runtime'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DocumentStore } from './createDocument.ts'
import { type MergeChoices, type MergeConflict, same } from './merge/Merge.ts'

/**
 * `stale`: somebody else changed the same things, a person must choose. `offline`: no answer from the server; like
 * `failed` it is tried again by itself.
 */
export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'failed' | 'offline' | 'stale'

export interface SaveState {
  status: SaveStatus
  revision: number
  /** What a person must decide, while `stale`. */
  clash?: Clash | undefined
}

/** A drawing that somebody else saved on top of what I began with, and what both of us changed. */
export interface Clash {
  base: Flow
  theirs: Flow
  revision: number
  conflicts: readonly MergeConflict[]
  /** What is stored is no drawing: there is nothing to put together, only to be saved over. */
  unreadable?: true
}

/** What is drawn and not saved yet: enough to go on from after a crash. */
export interface Unsaved {
  base: Flow
  flow: Flow
  revision: number
  /** What was sent on top of that revision, and not answered yet. */
  sent?: readonly Flow[] | undefined
}

interface Ports {
  save: (flow: Flow, revision: number) => Promise<{ revision: number }>
  /** Who may only look has nothing to save: what they fold and open is theirs alone. */
  mayWrite: boolean
  /** What somebody saved after that revision; without a flow when nobody did, or when it is no drawing. */
  latest: (after: number) => Promise<{
    revision: number
    flow?: Flow | undefined
    by?: string | undefined
    unreadable?: boolean
  }>
  isStale: (error: unknown) => boolean
  isOffline: (error: unknown) => boolean
  setTimer: (run: () => void, ms: number) => () => void
  /** Keeps what is not saved on this machine; undefined when everything is. */
  keep: (unsaved: Unsaved | undefined) => void
  /** Somebody else's changes came in: what the drawing was here, and what it is with them. */
  onMerged: (by: string | undefined, before: Flow, after: Flow) => void
}

export interface Autosave {
  state: StoreApi<SaveState>
  /** Saves what is not saved yet, now. Resolves when it is, or when it can't be. */
  flush: () => Promise<SaveStatus>
  /** Looks whether somebody else saved, and takes it in when nothing of one's own is under way. */
  pull: () => Promise<void>
  /** Decides a clash, part by part, and saves; what is no drawing is saved over. */
  settle: (choices: MergeChoices) => Promise<SaveStatus>
  /** Goes on from what was kept on this machine before a crash. */
  recover: (unsaved: Unsaved) => Promise<SaveStatus>
  /** Begins to watch the document; returns the way to stop. Nothing is saved by itself before. */
  start: () => () => void
}

const pauseMs = 700
/** Who draws without a rest is saved as often as that. */
const longestMs = 5_000
const retryMs = [1_000, 2_000, 5_000, 10_000]

/** Fetched when somebody else saved: until then nothing has to be put together. */
const loadMerging = async () => ({
  ...(await import('./merge/mergeFlows.ts')),
  ...(await import('./merge/rebaseHistory.ts')),
})
type Merging = Awaited<ReturnType<typeof loadMerging>>

/**
 * Saves the drawing after each pause, and every few seconds without one, one request at a time, each on top of the
 * revision before. What is drawn while a request is under way is saved by the next one. What somebody else saved in
 * between is taken in; only what both changed is asked.
 */
export function createAutosave(document: DocumentStore, revision: number, ports: Ports): Autosave {
  const state = createStore<SaveState>(() => ({ status: 'saved', revision }))
  let saved = document.getState().flow
  // A save whose answer is lost, or outlived by its page, may have been made all the same.
  let sent: readonly Flow[] = []
  let cancel = () => {}
  let cancelLongest: (() => void) | undefined
  let failures = 0
  let running: Promise<SaveStatus> | undefined

  const flowNow = () => document.getState().flow
  const isDirty = () => ports.mayWrite && (flowNow() !== saved || sent.length > 0)
  const keepUnsaved = () =>
    ports.keep(
      isDirty() ? { base: saved, flow: flowNow(), revision: state.getState().revision, sent } : undefined,
    )
  const later = (ms: number) => {
    cancel()
    cancel = ports.setTimer(() => void flush(), ms)
  }
  const cancelAll = () => {
    cancel()
    cancelLongest?.()
    cancelLongest = undefined
  }
  const set = (status: SaveStatus): SaveStatus => {
    state.setState({ status })
    return status
  }
  const markSaved = (flow: Flow, newest: number) => {
    saved = flow
    sent = []
    state.setState({ revision: newest })
  }
  const takeIn = (
    { rebaseHistory }: Merging,
    merged: Flow,
    theirs: Flow,
    newest: number,
    { by, choices }: { by?: string | undefined; choices?: MergeChoices } = {},
  ) => {
    const base = saved
    const before = flowNow()
    // What says the same is not sent back: two pages would answer each other for ever.
    markSaved(same(merged, theirs) ? merged : theirs, newest)
    state.setState({ clash: undefined })
    document.getState().takeIn((history) => rebaseHistory(history, merged, base, theirs, choices))
    keepUnsaved()
    ports.onMerged(by, before, merged)
  }

  /** Takes in what somebody else saved, or oneself without knowing. False when a person must decide first. */
  const catchUp = async (): Promise<boolean> => {
    const { revision: newest, flow: theirs, by, unreadable } = await ports.latest(state.getState().revision)
    if (unreadable && ports.mayWrite) {
      const clash: Clash = { base: saved, theirs: saved, revision: newest, conflicts: [], unreadable }
      state.setState({ status: 'stale', clash })
      return false
    }
    if (!theirs) return true
    const own = sent.find((flow) => same(flow, theirs))
    if (own) {
      markSaved(own, newest)
      keepUnsaved()
      return true
    }
    const merging = await loadMerging()
    const { flow, conflicts } = merging.mergeFlows(saved, flowNow(), theirs)
    if (conflicts.length === 0) {
      takeIn(merging, flow, theirs, newest, { by })
      return true
    }
    state.setState({ status: 'stale', clash: { base: saved, theirs, revision: newest, conflicts } })
    return false
  }

  const fail = (error: unknown): SaveStatus => {
    later(retryMs[Math.min(failures, retryMs.length - 1)] ?? 0)
    failures += 1
    return set(ports.isOffline(error) ? 'offline' : 'failed')
  }

  const send = async (): Promise<SaveStatus> => {
    const flow = flowNow()
    set('saving')
    // Of many tries without an answer the first is the likeliest to have arrived.
    sent = [...new Set([...sent.slice(0, 1), ...sent.slice(-1), flow])]
    keepUnsaved()
    try {
      const answer = await ports.save(flow, state.getState().revision)
      failures = 0
      markSaved(flow, answer.revision)
    } catch (error) {
      if (!ports.isStale(error)) return fail(error)
      try {
        if (!(await catchUp())) return 'stale'
      } catch (unread) {
        return fail(unread)
      }
    }
    keepUnsaved()
    return isDirty() ? send() : set('saved')
  }

  const flush = (): Promise<SaveStatus> => {
    cancelAll()
    if (running) return running
    if (state.getState().status === 'stale') return Promise.resolve('stale')
    if (!isDirty()) return Promise.resolve(set('saved'))
    running = send().finally(() => {
      running = undefined
    })
    return running
  }

  const start = () => {
    const unsubscribe = document.subscribe((now, before) => {
      if (now.flow === before.flow) return
      keepUnsaved()
      const { status } = state.getState()
      if (status === 'stale' || running) return
      set(isDirty() ? 'waiting' : 'saved')
      if (!isDirty()) return cancelAll()
      later(pauseMs)
      cancelLongest ??= ports.setTimer(() => void flush(), longestMs)
    })
    return () => {
      cancelAll()
      unsubscribe()
    }
  }

  return {
    state,
    flush,
    pull: async () => {
      if (running || isDirty() || state.getState().status === 'stale') return
      // Unreachable now: the next look tells.
      await catchUp().catch(() => false)
    },
    settle: async (choices) => {
      const merging = await loadMerging()
      const { clash } = state.getState()
      if (clash?.unreadable) {
        // Another object: mine is sent even where I changed nothing.
        markSaved({ ...saved }, clash.revision)
        state.setState({ status: 'waiting', clash: undefined })
      } else if (clash) {
        const { flow } = merging.mergeFlows(clash.base, flowNow(), clash.theirs, choices)
        set('waiting')
        takeIn(merging, flow, clash.theirs, clash.revision, { choices })
      }
      return flush()
    },
    recover: (unsaved) => {
      markSaved(unsaved.base, unsaved.revision)
      sent = unsaved.sent ?? []
      document.getState().apply({ command: 'recover' }, () => unsaved.flow)
      return flush()
    },
    start,
  }
}
