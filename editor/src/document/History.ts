import type { Flow } from '@rekindle/runtime'

/** A value one can go back to, and the name of the command that left it. */
interface Step {
  flow: Flow
  command: string
}

/** The drawing with what came before and what was undone. Values are kept whole: undo restores the very same one. */
export interface History {
  present: Flow
  past: readonly Step[]
  future: readonly Step[]
  /** Changes with the same key within a second of each other are one step: typing a word is not ten. */
  typing?: { key: string; at: number } | undefined
}

const togetherMs = 1_000
const deepest = 500

export const createHistory = (flow: Flow): History => ({ present: flow, past: [], future: [] })

export interface Change {
  /** Key of the command's name in the translations. */
  command: string
  /** Changes that belong together, for example `n_1 settings.text`. */
  key?: string | undefined
  at: number
}

/** Keeps the present and goes on with the new value; what was undone is forgotten. */
export function record(history: History, flow: Flow, { command, key, at }: Change): History {
  if (flow === history.present) return history
  const joins = key !== undefined && history.typing?.key === key && at - history.typing.at < togetherMs
  const past = joins ? history.past : [...history.past, { flow: history.present, command }].slice(-deepest)
  return { present: flow, past, future: [], typing: key === undefined ? undefined : { key, at } }
}

export function undo(history: History): History {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    present: last.flow,
    past: history.past.slice(0, -1),
    future: [...history.future, { flow: history.present, command: last.command }],
  }
}

export function redo(history: History): History {
  const next = history.future.at(-1)
  if (!next) return history
  return {
    present: next.flow,
    past: [...history.past, { flow: history.present, command: next.command }],
    future: history.future.slice(0, -1),
  }
}
