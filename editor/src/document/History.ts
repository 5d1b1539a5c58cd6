import type { Flow } from '@rekindle/runtime'
import type { CommandName } from './commandNames.ts'
import { isAlike } from './isAlike.ts'

/** A value one can go back to, and the command that left it. */
interface Step {
  flow: Flow
  command: CommandName
  /** When the command was given, in milliseconds since 1970. */
  at: number
}

/** The drawing with what came before and what was undone. Values are kept whole: undo restores the very same one. */
export interface History {
  present: Flow
  past: readonly Step[]
  /** What was undone, the step to be done again first at the end. */
  future: readonly Step[]
  /** Changes with the same key within a second of each other are one step: typing a word is not ten. */
  typing?: { key: string; at: number } | undefined
}

const togetherMs = 1_000
const deepest = 500

export const createHistory = (flow: Flow): History => ({ present: flow, past: [], future: [] })

export interface Change {
  command: CommandName
  /** Changes that belong together, for example `n_1 settings.text`. */
  key?: string | undefined
  at: number
}

/**
 * Keeps the present and goes on with the new value; what was undone is forgotten. What changes nothing is no step, nor is
 * what was typed and taken back at once: an undo that does nothing looks broken.
 */
export function record(history: History, flow: Flow, { command, key, at }: Change): History {
  if (isAlike(flow, history.present)) return history
  const joins = key !== undefined && history.typing?.key === key && at - history.typing.at < togetherMs
  const before = joins ? history.past.at(-1)?.flow : undefined
  if (before && isAlike(flow, before)) return { present: before, past: history.past.slice(0, -1), future: [] }
  const past = joins
    ? history.past
    : [...history.past, { flow: history.present, command, at }].slice(-deepest)
  return { present: flow, past, future: [], typing: key === undefined ? undefined : { key, at } }
}

export function undo(history: History): History {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    present: last.flow,
    past: history.past.slice(0, -1),
    future: [...history.future, { ...last, flow: history.present }],
  }
}

export function redo(history: History): History {
  const next = history.future.at(-1)
  if (!next) return history
  return {
    present: next.flow,
    past: [...history.past, { ...next, flow: history.present }],
    future: history.future.slice(0, -1),
  }
}

/** Goes to the value after the first `count` commands that are kept: 0 is the drawing as it was opened. */
export function goTo(history: History, count: number): History {
  let now = history
  while (now.past.length > count && now.past.length > 0) now = undo(now)
  while (now.past.length < count && now.future.length > 0) now = redo(now)
  return now
}

/** One command, the drawing before it and after it. */
export interface DoneStep {
  command: CommandName
  at: number
  before: Flow
  after: Flow
}

/** All commands in the order they were given, the undone ones at the end. */
export function stepsOf({ present, past, future }: History): DoneStep[] {
  const undone = future.toReversed()
  const values = [...past.map(({ flow }) => flow), present, ...undone.map(({ flow }) => flow)]
  return [...past, ...undone].map(({ command, at }, i) => ({
    command,
    at,
    before: values[i] as Flow,
    after: values[i + 1] as Flow,
  }))
}
