import { z } from 'zod'
import { NodeId } from '../flow/Flow.ts'
import type { Instant } from '../time/Instant.ts'

/** What becomes of somebody inside when a new version is published. `move` keeps their node, `moveTo` starts another one. */
export const PlanChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stay') }),
  z.strictObject({
    kind: z.literal('move'),
    /** Due dates of waits: as they are, or by the new drawing, counted from the arrival and never before now. */
    waits: z.enum(['keep', 'recompute']).default('keep'),
  }),
  z.strictObject({ kind: z.literal('moveTo'), node: NodeId }),
  z.strictObject({ kind: z.literal('exit') }),
])
export type PlanChoice = z.infer<typeof PlanChoice>

/** One choice for everybody, and others for single nodes, by the node people are at. */
export const PlanChoices = z.strictObject({
  all: PlanChoice.default({ kind: 'stay' }),
  nodes: z.record(NodeId, PlanChoice).default({}),
})
export type PlanChoices = z.infer<typeof PlanChoices>

/** What to do with what fell due while a journey was held. */
export const dueAnswers = ['send', 'skip', 'exit'] as const
export type DueAnswer = (typeof dueAnswers)[number]

/** What a plan does to each run it reaches. */
export type PlanAct =
  | {
      kind: 'publish'
      /** Versions whose people are meant. */
      from: readonly string[]
      to: string
      choices: PlanChoices
      /** Waits that are over by the new drawing end spread over this time. */
      spreadMs: number
    }
  | { kind: 'resume'; due: DueAnswer }
  | { kind: 'stop' }

/** A decision about people inside a journey, as a lane carries it out. */
export interface RunPlan {
  id: string
  journeyId: string
  at: Instant
  act: PlanAct
}

/** What became of a run when the lane reached it. */
export const planOutcomes = [
  'stayed',
  'moved',
  'movedTo',
  'exited',
  /** The run rests in a way that the new drawing does not know: it stayed. */
  'cannot',
  /** The run needs attention and was left alone. */
  'parked',
  /** The run had ended, or had left these versions, before the plan came to it. */
  'gone',
  'sent',
  'skipped',
] as const
export type PlanOutcome = (typeof planOutcomes)[number]
