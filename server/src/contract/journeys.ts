import { Flow, LocalizedText, Problem } from '@rekindle/runtime'
import { z } from 'zod'
import { Id, Iso } from './shared.ts'

/** Numbers of a version; started + movedIn = active + completed + exited + failed + movedOut. */
export const Heads = z.object({
  started: z.number(),
  active: z.number(),
  completed: z.number(),
  exited: z.number(),
  failed: z.number(),
  /** By publish plans, from and to other versions; absent where nobody was moved. */
  movedIn: z.number().optional(),
  movedOut: z.number().optional(),
})
export type Heads = z.infer<typeof Heads>

export const VersionSummary = z.object({
  id: Id,
  number: z.number(),
  publishedAt: Iso,
  publishedBy: z.string(),
  note: z.string().optional(),
  heads: Heads,
})
export type VersionSummary = z.infer<typeof VersionSummary>

export const journeyStates = ['draft', 'live', 'paused', 'stopped'] as const

/** A line of the journeys list. */
export const JourneySummary = z.object({
  id: Id,
  title: LocalizedText,
  state: z.enum(journeyStates),
  version: z.number().nullable(),
  changedAt: Iso,
  heads: Heads,
  /** Runs that met a goal. */
  goals: z.number(),
})
export type JourneySummary = z.infer<typeof JourneySummary>

/** GET /workspaces/:ws/journeys/:id. `flow` is the draft; `revision` grows with each save. */
export const Journey = JourneySummary.extend({
  flow: Flow.or(z.record(z.string(), z.json())),
  revision: z.number(),
  problems: z.array(Problem),
  versions: z.array(VersionSummary),
  /** The draft equals the newest version. */
  published: z.boolean(),
})
export type Journey = z.infer<typeof Journey>

/** POST /journeys: empty, from a template, or with a flow. */
export const CreateJourney = z.object({
  title: LocalizedText.optional(),
  template: z.string().optional(),
  flow: z.record(z.string(), z.json()).optional(),
})

/** PUT /journeys/:id/draft. 409 `draft.stale` when somebody saved in between. Drafts may have errors. */
export const SaveDraft = z.object({ flow: z.record(z.string(), z.json()), revision: z.number() })
export const DraftSaved = z.object({ revision: z.number(), problems: z.array(Problem) })
export type DraftSaved = z.infer<typeof DraftSaved>

/** GET /journeys/:id/draft?after=N: the draft where somebody saved after revision N, otherwise its revision alone. */
export const DraftNow = z.object({
  revision: z.number(),
  flow: z.record(z.string(), z.json()).optional(),
  savedAt: Iso.optional(),
  savedBy: z.string().optional(),
})
export type DraftNow = z.infer<typeof DraftNow>

/** A line of GET /journeys/:id/draft/revisions. Saves of one person within ten minutes are one line. */
export const DraftRevision = z.object({
  revision: z.number(),
  begunAt: Iso,
  savedAt: Iso,
  savedBy: z.string(),
  nodes: z.number(),
})
export type DraftRevision = z.infer<typeof DraftRevision>

export const PublishPreview = z.object({
  problems: z.array(Problem),
  /** People in earlier versions, who stay on the way they entered. */
  staying: z.number(),
  /** Customers who fit the audience now and may enter; null when entry is by event. */
  audience: z.number().nullable(),
  /** What becomes of those who fit already; null where that is not asked. */
  inside: z.enum(['enter', 'skip']).nullable(),
  /** When the audience is looked through first; null when nothing but single customers bring themselves in. */
  firstAt: Iso.nullable(),
  nextVersion: z.number(),
  /** About how many messages leave within an hour to those who come in then, as things are and after publishing. */
  arrivals: z.object({ before: z.number(), after: z.number() }),
  /** Where the drawing gives out from stock, and what is free of it; null where there is no such pool. */
  stock: z.array(
    z.object({
      node: z.string(),
      pool: z.string(),
      title: LocalizedText.nullable(),
      free: z.number().nullable(),
    }),
  ),
  /** How many rules of quiet hours and of caps the workspace has. */
  limits: z.object({ quiet: z.number(), caps: z.number() }),
})
export type PublishPreview = z.infer<typeof PublishPreview>
/** `plan`: what takes people inside along, see GET …/plans/:plan. */
export const Published = z.object({ version: VersionSummary, staying: z.number(), plan: Id.optional() })
export type Published = z.infer<typeof Published>

export const Template = z.object({
  id: z.string(),
  title: LocalizedText,
  summary: LocalizedText,
  flow: Flow,
  /** Who of this workspace saved it; absent for those that come along. */
  savedBy: z.string().optional(),
})
export type Template = z.infer<typeof Template>

/** POST /templates: the draft of a journey as it is now, under a name of its own. */
export const NewTemplate = z.object({ journey: Id, title: LocalizedText, summary: LocalizedText })
export type NewTemplate = z.infer<typeof NewTemplate>
