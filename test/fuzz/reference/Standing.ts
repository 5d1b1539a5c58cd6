import type { EffectName, EffectParams, Facts, Flow, Instant, Rule, Run, RunEvent } from '@rekindle/runtime'

type Asked = EffectParams['message.queue'] &
  EffectParams['pool.ask'] &
  EffectParams['customer.update'] &
  EffectParams['source.ask']

/** Every setting that any node type reads, as the drawing says it. Which of them a node has depends on its type. */
export interface Settings extends Omit<Asked, 'maxAge'>, Omit<EffectParams['task.create'], 'title'> {
  cap?: EffectParams['entry.ask']
  branches: { id: string; when: Rule }[]
  mode: 'duration' | 'window' | 'date' | 'event' | 'rule' | 'bestHour'
  for: string
  from: string
  to?: string
  at?: string
  weekdays?: number[]
  zone?: string
  attr: string
  offset?: string
  before?: boolean
  late?: 'port' | 'continue' | 'exit'
  event: string
  where?: Rule
  timeout: string
  lookBack?: 'none' | 'run' | 'message'
  others?: { id: string; event: string; where?: Rule }[]
  take?: 'first' | 'highest'
  when: Rule
  fix?: boolean
  spread?: string
  lastDays?: number
  atLeast?: number
  events?: string[]
  fallback: string
  maxAge?: string
  whenSuppressed?: 'continue' | 'port'
  experiment: string
  arms: { id: string; share: number; control?: boolean }[]
  reason: Extract<RunEvent, { type: 'exit' }>['reason']
}

/** What becomes of a customer at a node: on by a port, out of the journey, at rest (anew), or nothing at all. */
export type Move = { leave: string; error?: true } | { exit: Settings['reason'] } | 'rest' | undefined

/** A customer standing at a node, and what the node may look at and ask for. */
export interface Standing {
  flow: Flow
  run: Run
  settings: Settings
  facts: Facts
  at: Instant
  /** Per event name, the instant up to which this run has already reacted. */
  taken: Map<string, Instant>
  ask: <Name extends EffectName>(name: Name, params: EffectParams[Name]) => void
  remind: (name: string, dueAt: Instant) => void
}
