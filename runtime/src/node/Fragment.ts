import type { ExitReason } from '../flow/exitReasons.ts'
import type { Rule } from '../rule/Rule.ts'
import type { AnswerName, AnswerOutcome, EffectName, EffectParams } from '../step/effects.ts'
import type { DueSpec } from '../time/DueSpec.ts'

/** Arms of a split by the upper end of their share of the 10,000 slots. */
export interface ArmSlots {
  arm: string
  upTo: number
  control: boolean
}

/** Conditions on a transition, as data. The machine's guards give them their meaning. */
export type Guard =
  /** The rule holds for the customer now. `port` is named in the story. */
  | { type: 'rule'; params: { rule: Rule; port?: string } }
  /** The event just received happened since then, and the rule holds for its properties. */
  | { type: 'heard'; params: { where?: Rule | undefined; since: Since } }
  /** The event happened since then: the run began, its last message was handed over, the present visit began. */
  | { type: 'happened'; params: { event: string; where?: Rule | undefined; since: Since } }
  /** The customer's slot lies in this arm. */
  | { type: 'arm'; params: { experiment: string; arms: ArmSlots[]; is: string } }
  /** The due date can't be computed, or is past, or is this very instant. */
  | { type: 'due'; params: { timer: string; spec: DueSpec; is: 'error' | 'past' | 'now' } }
  /** The due date is another one than the timer was set to, and so. */
  | { type: 'moved'; params: { timer: string; spec: DueSpec; is: 'error' | 'past' | 'due' } }

/** From when on events count. */
export type Since = 'run' | 'message' | 'visit'

/** Things a transition or an entry does, as data. */
export type Action =
  | { type: 'effect'; params: { name: EffectName; params: unknown } }
  | { type: 'timer'; params: { name: string; spec: DueSpec } }
  | { type: 'assign'; params: { experiment: string; arm: string; control: boolean } }
  | { type: 'leave'; params: { port: string; ends: 'no' | 'completed' | 'failed' } }
  | { type: 'exit'; params: { reason: ExitReason } }

/** Without a target the run stays where it is: its actions may set a timer anew. */
export interface Transition {
  target?: string | undefined
  guard?: Guard | undefined
  actions?: Action[] | undefined
}

/** One phase of a node: `always` transitions are tried in order at once, then it rests and listens. */
export interface Phase {
  entry?: Action[] | undefined
  always?: Transition[] | undefined
  on?: Record<string, Transition[]> | undefined
}

/** What a node compiles to: plain JSON, a compound state whose children are its phases. */
export interface Fragment {
  initial: string
  phases: Record<string, Phase>
}

/** Building blocks for `compile`. */
export interface CompileContext {
  /** Leave by a port. Undrawn, the run ends there: `failed` for a port of kind error, else `completed`. */
  to: (port: string, guard?: Guard) => Transition
  /** Go to another phase of this node. */
  phase: (name: string, guard?: Guard) => Transition
  /** Stay in this phase and set a timer anew. */
  stay: (actions: Action[], guard: Guard) => Transition
  /** End the run here. */
  exit: (reason: ExitReason) => Transition
  effect: <Name extends EffectName>(name: Name, params: EffectParams[Name]) => Action
  /** Ask to be called back; listen with `on: { [cx.timer(name)]: … }`. */
  setTimer: (name: string, spec: DueSpec) => Action
  timer: (name: string) => string
  /** True of a due date that is an error, past, or now: tried before the wait is entered. */
  dueAt: (timer: string, spec: DueSpec, is: 'error' | 'past' | 'now') => Guard
  /** True of a due date that is not the one the timer was set to any more. */
  moved: (timer: string, spec: DueSpec, is: 'error' | 'past' | 'due') => Guard
  /** Name of the machine event that comes when anything known of the customer changed, or time may have changed a rule. */
  look: string
  /** Name of the machine event for something the customer did. */
  event: (name: string) => string
  /** Name of the machine event for an answer to an effect. */
  answer: <Name extends AnswerName>(name: Name, outcome: AnswerOutcome<Name>) => string
  when: (rule: Rule, port?: string) => Guard
  /** Longest window of the journey's goals: how long a control arm is watched. */
  goalWindow: string
  isDrawn: (port: string) => boolean
}
