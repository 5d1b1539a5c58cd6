import { NodeId } from '@rekindle/runtime'
import { z } from 'zod'
import { Id } from './shared.ts'

/** What somebody does on a journey: draws, reads the draft only, looks at numbers, walks the outline, holds a telephone. */
export const presenceViews = ['edit', 'read', 'numbers', 'outline', 'telephone'] as const
export type PresenceView = (typeof presenceViews)[number]

const Coordinate = z.number().min(-10_000_000).max(10_000_000)
const Extent = z.number().min(1).max(10_000_000)

/** Where somebody is on a journey. */
export const Whereabouts = z.strictObject({
  view: z.enum(presenceViews),
  /** The published version that is on screen; null is the draft. */
  version: z.int().min(1).nullable(),
  /** Of the hand, in the drawing's own coordinates: the same at any zoom; null when it is elsewhere. */
  cursor: z.strictObject({ x: Coordinate, y: Coordinate }).nullable(),
  /** What of the drawing is on their screen; null where none is, and of whoever follows somebody. */
  sees: z
    .strictObject({ x: Coordinate, y: Coordinate, width: Extent, height: Extent })
    .nullable()
    .default(null),
  /** Selected nodes. */
  nodes: z.array(NodeId).max(20),
})
export type Whereabouts = z.infer<typeof Whereabouts>

/** One stay of one tab: the part before the dot names the process that holds its stream. */
export const Visit = z.string().regex(/^[0-9a-f]{8}\.[0-9a-f]{16}$/)

/** POST …/presence: a sign of life of the tab whose stream was given this visit. */
export const SignOfLife = Whereabouts.extend({ visit: Visit })
export type SignOfLife = z.infer<typeof SignOfLife>

/** Somebody else who has the journey open; with several tabs, as in the one used last. */
export const PresentPerson = Whereabouts.extend({
  /** The same person has the same one as long as the journey is the same; no id of an account. */
  id: Id,
  name: z.string(),
})
export type PresentPerson = z.infer<typeof PresentPerson>

/** Events of GET …/presence/stream: always the whole of it. */
export const Presence = z.object({
  /** To be named by one's own signs of life. */
  visit: Visit,
  people: z.array(PresentPerson),
  /** The latest draft that was saved since somebody listens. */
  saved: z.object({ revision: z.int() }).nullable(),
  /** How far comments are, where somebody said something since somebody listens: `revision` of GET …/comments. */
  commented: z.object({ revision: z.int() }).nullable(),
})
export type Presence = z.infer<typeof Presence>
