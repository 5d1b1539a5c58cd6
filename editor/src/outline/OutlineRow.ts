import type { OutlineWay } from './Outline.ts'

export interface Place {
  /** Of the row, unique in the outline. */
  key: string
  /** 1 is the outermost. */
  level: number
  /** Which it is among the rows of the same parent, from 1. */
  place: number
  /** How many rows its parent has. */
  of: number
  parent: string | undefined
  /** Absent where there is nothing to fold. */
  open: boolean | undefined
}

export const sectionNames = ['unreached', 'loops', 'groups', 'notes'] as const
export type SectionName = (typeof sectionNames)[number]

export interface SectionRow extends Place {
  kind: 'section'
  section: SectionName
  count: number
}

export interface StepRow extends Place {
  kind: 'step'
  id: string
  /** The way this row stands for as well: the only one, or the one that goes on. */
  main: OutlineWay | undefined
  /** How many ways there are. */
  ways: number
}

export interface WayRow extends Place {
  kind: 'way'
  way: OutlineWay
  /** Which it is among the ways of its step, from 1. */
  rank: number
}

/** A frame on the canvas. */
export interface GroupRow extends Place {
  kind: 'group'
  group: string
  nodes: readonly string[]
}

/** A step named below its group. */
export interface MemberRow extends Place {
  kind: 'member'
  group: string
  id: string
}

/** A sticky note. */
export interface NoteRow extends Place {
  kind: 'note'
  note: string
}

export type OutlineRow = SectionRow | StepRow | WayRow | GroupRow | MemberRow | NoteRow
