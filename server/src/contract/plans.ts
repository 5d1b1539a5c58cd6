import {
  draftSections,
  dueAnswers,
  LocalizedText,
  PlanChoice,
  PlanChoices,
  Problem,
  partChanges,
  planOutcomes,
} from '@rekindle/runtime'
import { z } from 'zod'
import { Id, Iso } from './shared.ts'

/** How fast a journey may let people in: a forecast an hour, and how many times it is too many. */
export const Brake = z.strictObject({
  perHour: z.number().positive().max(1e9),
  factor: z.number().min(1).max(1_000),
})
export type Brake = z.infer<typeof Brake>

/** POST /journeys/:id/plan: what publishing would do to people inside. Of the draft, or of an earlier version to go back to. */
export const AskPlan = z.object({ choices: PlanChoices.optional(), version: z.number().optional() })

/** A node as people know it: by its title, else by its type. */
export const PlanStep = z.object({
  node: z.string(),
  type: z.string(),
  title: z.union([z.string(), LocalizedText]).optional(),
})
export type PlanStep = z.infer<typeof PlanStep>

export const PlanLine = PlanStep.extend({
  version: z.number(),
  change: z.enum(['kept', 'changed', 'removed', 'added']),
  inside: z.number(),
  choice: PlanChoice,
  /** Of those: who rests in a way the new drawing does not know, and will stay. */
  cannot: z.number(),
})
export type PlanLine = z.infer<typeof PlanLine>

export const FieldDiff = z.object({
  section: z.enum(draftSections),
  path: z.array(z.string()),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})

const PartDiff = z.object({ id: z.string(), change: z.enum(partChanges) })

/** A drawing of the journey: its draft, or the version of that number. */
const Side = z.union([z.literal('draft'), z.coerce.number().int().min(1)])
export type Side = z.infer<typeof Side>

/** GET /journeys/:id/diff?from=1&to=draft: what differs, meaning first, and apart from it what only looks different. */
export const AskDiff = z.object({ from: Side, to: Side })
export const DrawingDiff = z.object({
  from: Side,
  to: Side,
  nodes: z.array(z.object({ node: z.string(), change: PlanLine.shape.change, fields: z.array(FieldDiff) })),
  edges: z.array(
    z.object({
      from: z.string(),
      port: z.string(),
      change: z.enum(partChanges),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
  journey: z.array(FieldDiff),
  copyOnly: z.boolean(),
  aside: z.object({ moved: z.array(z.string()), notes: z.array(PartDiff), groups: z.array(PartDiff) }),
})
export type DrawingDiff = z.infer<typeof DrawingDiff>

export const PlanForecast = z.object({
  nextVersion: z.number(),
  problems: z.array(Problem),
  inside: z.number(),
  lines: z.array(PlanLine),
  /** Nodes with people inside that the plan leads nowhere: publishing is refused until they are decided upon. */
  unmapped: z.array(z.object({ version: z.number(), node: z.string(), inside: z.number() })),
  /** Where people may be moved to. */
  targets: z.array(PlanStep),
  sendsNextHour: z.object({ before: z.number(), after: z.number() }),
  /** Against the newest version. */
  diff: z.object({
    nodes: z.array(z.object({ node: z.string(), change: PlanLine.shape.change, fields: z.array(FieldDiff) })),
    flow: z.array(FieldDiff),
    copyOnly: z.boolean(),
  }),
})
export type PlanForecast = z.infer<typeof PlanForecast>

/** What becomes of a publish that is planned for later; it is cancelled when not said. Kept, it comes upon the new version. */
const scheduled = z.enum(['cancel', 'keep']).optional()

const Decision = {
  /** What becomes of people inside; they stay on their version when not said. */
  plan: PlanChoices.optional(),
  note: z.string().trim().max(1_000).optional(),
  /** Null takes the brake off; the one before is kept when not said. */
  brake: Brake.nullable().optional(),
}

/** POST /journeys/:id/publish. 422 with `problems` when the draft has errors, 409 `plan.unmapped` when people would be left. */
export const Publish = z.object({
  revision: z.number(),
  ...Decision,
  /** Older versions take the new words from now on; refused when anything else was changed. */
  followLive: z.boolean().optional(),
  scheduled,
})

/** PUT /journeys/:id/schedule: the same, at a later time by the workspace's clock and in its zone. The draft is frozen as it is. */
export const PublishLater = Publish.omit({ scheduled: true }).extend({
  /** Local date and time without a zone. A gap of the clock moves it forward, an overlap takes the first. */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local date and time such as "2026-03-09T08:30"'),
})

/** A draft that is to be published later, or that could not be when its time had come. */
export const Schedule = z.object({
  id: Id,
  state: z.enum(['waiting', 'refused']),
  at: Iso,
  madeAt: Iso,
  madeBy: z.string(),
  note: z.string().nullable(),
  /** The draft was changed since: what was frozen is published, not that. */
  changedSince: z.boolean(),
  /** Why it was not published: a code of problem details, and its words. */
  refusal: z.object({ code: z.string(), detail: z.string() }).nullable(),
})
export type Schedule = z.infer<typeof Schedule>

/** GET /journeys/:id/schedule: null where nothing is planned and no refusal waits to be read. */
export const ScheduleNow = z.object({ schedule: Schedule.nullable() })
export type ScheduleNow = z.infer<typeof ScheduleNow>

/** A line of GET /workspaces/:ws/schedules: what could not be published, the latest first, and then what is planned. */
export const ScheduledJourney = z.object({ journey: Id, title: LocalizedText, schedule: Schedule })
export type ScheduledJourney = z.infer<typeof ScheduledJourney>

/** POST /journeys/:id/rollback: publishes the drawing of an earlier version as a new one. The draft stays as it is. */
export const Rollback = z.object({ version: z.number(), ...Decision, scheduled })

export const pauseLevels = ['entries', 'sends', 'all'] as const

/** POST /journeys/:id/pause. Each level includes the ones before it. */
export const Pause = z.object({ level: z.enum(pauseLevels).default('entries') })
export const Resume = z.object({ due: z.enum(dueAnswers).optional() })
export const Stop = z.object({ how: z.enum(['finish', 'exit']) })

/** GET /journeys/:id/hold: what a pause holds, and what fell due meanwhile. */
export const Hold = z.object({
  state: z.enum(['draft', 'live', 'paused', 'stopped']),
  level: z.enum(['none', ...pauseLevels]),
  /** Set when the brake paused it: more had entered within an hour than it allows. */
  brakePulled: z.object({ entered: z.number(), limit: z.number(), at: Iso }).nullable(),
  brake: Brake.nullable(),
  /** People on the way. */
  inside: z.number(),
  /** People for whom something fell due while the journey was held. */
  due: z.number(),
  dueMessages: z.number(),
  dueWaits: z.number(),
  /** What people have before them within a day and a week: waits that end, messages that are to leave. Only where asked for. */
  ahead: z
    .object({
      day: z.object({ waits: z.number(), messages: z.number() }),
      week: z.object({ waits: z.number(), messages: z.number() }),
    })
    .optional(),
})
export type Hold = z.infer<typeof Hold>

/** GET /journeys/:id/plans/:plan: what was planned, and what was really done so far. */
export const PlanReport = z.object({
  id: Id,
  kind: z.enum(['publish', 'rollback', 'resume', 'stop']),
  /** `posting`: letters go out; `running`: some are not read yet; `done`. */
  state: z.enum(['posting', 'running', 'done']),
  madeAt: Iso,
  madeBy: z.string(),
  planned: z.array(
    z.object({ version: z.number(), node: z.string(), choice: z.string(), count: z.number() }),
  ),
  actual: z.array(
    z.object({
      version: z.number(),
      node: z.string(),
      outcome: z.enum(planOutcomes),
      count: z.number(),
    }),
  ),
  /** Customers whose letter is not read yet. */
  waiting: z.number(),
  /** The nodes above, as their versions name them. */
  steps: z.array(PlanStep.extend({ version: z.number() })),
})
export type PlanReport = z.infer<typeof PlanReport>

/** A line of GET /journeys/:id/plans: the latest fifty decisions about people inside, the newest first. */
export const PlanSummary = PlanReport.pick({
  id: true,
  kind: true,
  state: true,
  madeAt: true,
  madeBy: true,
}).extend({
  /** The version that was published by it, or that was published when it was made. */
  version: z.number(),
  /** Whom it was about when it was made. */
  people: z.number(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

/** What a command about people inside set off; absent where nobody was inside. */
export const Started = z.object({ plan: Id.optional() })

/** GET and PUT /workspaces/:ws/approval */
export const ApprovalRule = z.object({ required: z.boolean() })
export type ApprovalRule = z.infer<typeof ApprovalRule>

/** GET /journeys/:id/approval */
export const Approval = z.object({
  required: z.boolean(),
  sections: z.array(
    z.object({
      section: z.enum(draftSections),
      /** It differs from the newest version. */
      touched: z.boolean(),
      authors: z.array(z.string()),
      approvedBy: z.string().nullable(),
      approvedAt: Iso.nullable(),
      /** You changed it yourself: somebody else must approve it. */
      own: z.boolean(),
      changes: z.array(FieldDiff.extend({ node: z.string().optional() })),
    }),
  ),
})
export type Approval = z.infer<typeof Approval>
export const Approve = z.object({ section: z.enum(draftSections), revision: z.number() })
