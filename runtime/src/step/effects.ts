import type { Channel, MessageCategory } from '../flow/channels.ts'
import type { LocalizedText } from '../flow/text.ts'
import type { Json } from '../rule/Facts.ts'
import type { Period } from '../schedule/periodOf.ts'

/** Copy of one language; `subject` only where the channel has one. Liquid. */
export interface Copy {
  subject?: string | undefined
  body: string
}

/** What a step wants done, by name. A closed list: the engine knows each, node types may use no other. */
export interface EffectParams {
  /** Answered by `message.settled`: sent · notSent. */
  'message.queue': {
    channel: Channel
    category: MessageCategory
    copy: Record<string, Copy>
    /** A held message that is older than this is suppressed, as a duration. */
    maxAge: string
  }
  'message.drop': Record<string, never>
  /** Answered by `offer.granted` or `offer.refused`. Without a pool the engine grants at once. */
  'pool.ask': {
    offer: string
    title: LocalizedText
    kind: 'fixed' | 'percent' | 'service'
    value: number
    /** Days the customer has to use it, as a duration. */
    validFor: string
    pool?: string | undefined
  }
  'pool.release': Record<string, never>
  /** Answered by `task.closed`: reached · refused · noAnswer. */
  'task.create': {
    title: LocalizedText
    script: LocalizedText
    level: 'normal' | 'high' | 'red'
    dueIn: string
  }
  'task.cancel': Record<string, never>
  /** Answered by `customer.updated` in the same transaction. */
  'customer.update': { set: Record<string, Json>; unset: string[] }
  /** Writes the arm into the assignments ledger; never answered. */
  'split.assign': { experiment: string; arm: string; slot: number; control: boolean }
  'goal.note': { goal: string }
  /** Answered by `source.answered`, after retries: found · none · error. `keep`: attribute → path in the answer. */
  'source.ask': { source: string; keep: Record<string, string> }
  /** Asks the journey's cap for a place. Answered by `entry.answered`: admitted · full. */
  'entry.ask': { limit: number; per?: Period | undefined }
}
export type EffectName = keyof EffectParams

const everyEffect: Record<EffectName, true> = {
  'message.queue': true,
  'message.drop': true,
  'pool.ask': true,
  'pool.release': true,
  'task.create': true,
  'task.cancel': true,
  'customer.update': true,
  'split.assign': true,
  'goal.note': true,
  'source.ask': true,
  'entry.ask': true,
}
/** The closed list, for checks that run. */
export const effectNames = Object.keys(everyEffect) as EffectName[]

/** The run and visit that asked; answers carry both back. */
export type Effect = {
  [Name in EffectName]: { name: Name; node: string; visit: number; params: EffectParams[Name] }
}[EffectName]

/** Outcomes by answer name. An answer for a visit that is over steps nothing. */
export const answers = {
  'message.settled': ['sent', 'notSent'],
  'offer.granted': ['granted'],
  'offer.refused': ['noStock'],
  'task.closed': ['reached', 'refused', 'noAnswer'],
  'customer.updated': ['updated'],
  'source.answered': ['found', 'none', 'error'],
  'entry.answered': ['admitted', 'full'],
} as const
export type AnswerName = keyof typeof answers
export type AnswerOutcome<Name extends AnswerName> = (typeof answers)[Name][number]
