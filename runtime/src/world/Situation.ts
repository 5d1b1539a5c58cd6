import type { Channel, MessageCategory } from '../flow/channels.ts'
import type { Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'

interface Met {
  /** When the message was handed over or the task made. */
  at: Instant
  customer: {
    /** `externalId`, else the id: what people do must not hang on the workspace they are in. */
    key: string
    attributes: Readonly<Record<string, Json>>
    /** Theirs, else the workspace's. */
    zone: string
  }
  node: string
  /** 1 for the first message that left or task of the run, up to and with this one. */
  touch: number
  /** Names of the events of this customer since the run began. */
  since: readonly string[]
  /** The offer the run was granted last. */
  offer?: string | undefined
}

/** What a customer meets: a message that has just left, or a call task that has just been made. */
export type Situation = Met &
  (
    | { kind: 'message'; message: string; channel: Channel; category: MessageCategory; text: string }
    | { kind: 'task'; task: string; level: 'normal' | 'high' | 'red' }
  )
export type MessageSituation = Extract<Situation, { kind: 'message' }>
export type TaskSituation = Extract<Situation, { kind: 'task' }>
