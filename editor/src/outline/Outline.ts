import type { Flow } from '@rekindle/runtime'

/**
 * Where a way out leads, as the outline shows it: `next` to the row after it on the same level, `inside` to rows below
 * the way itself, `back` against the order of the outline (a loop), `elsewhere` to a row that stands in another place.
 */
export const leads = ['next', 'inside', 'back', 'elsewhere', 'nowhere'] as const
export type Lead = (typeof leads)[number]

/** A way out of a step. */
export interface OutlineWay {
  from: string
  port: string
  /** The step it leads to; absent where it leads nowhere. */
  to: string | undefined
  lead: Lead
  /** What people reach by this way alone. */
  inside: readonly OutlineStep[]
}

/** A step in full. Each stands in the outline exactly once. */
export interface OutlineStep {
  id: string
  ways: readonly OutlineWay[]
}

/** The drawing as a table of contents. */
export interface Outline {
  /** From the entry on, in the order people pass them. */
  reached: readonly OutlineStep[]
  /** What no way from the entry leads to. */
  unreached: readonly OutlineStep[]
  /** The ways that lead back, in the order of the outline. */
  loops: readonly OutlineWay[]
}

/** Ports of a step in their order, as far as they are known. */
export type PortsOf = (id: string) => readonly string[]

export type OutlineFlow = Pick<Flow, 'entry' | 'nodes' | 'edges' | 'layout'>
