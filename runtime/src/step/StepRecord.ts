import type { ExitReason } from '../flow/exitReasons.ts'
import type { DueSpec } from '../time/DueSpec.ts'
import type { Instant } from '../time/Instant.ts'
import type { Effect, EffectName } from './effects.ts'
import type { MachineAction } from './MachineAction.ts'
import type { Ending, Run, Timer, Visit } from './Run.ts'
import type { StepScope } from './StepScope.ts'

/** Turns the machine's actions, in order, into visits, effects and timers of one step. */
export class StepRecord {
  readonly effects: Effect[] = []
  readonly timers: Timer[] = []
  readonly visits: Visit[] = []
  ending: (Ending & { at: Instant }) | undefined
  private open: Visit | undefined
  private from: Visit['from']
  private ordinal: number
  private readonly scope: StepScope

  constructor(run: Run | undefined, scope: StepScope) {
    this.scope = scope
    this.ordinal = run?.visit ?? 0
    if (run) this.open = { ordinal: run.visit, node: run.node, arrivedAt: run.arrivedAt, why: [] }
  }

  /** For a run whose visit is over already: the next one begins after it. */
  static between(run: Run, scope: StepScope): StepRecord {
    const record = new StepRecord(run, scope)
    record.open = undefined
    return record
  }

  /** The visit the run rests in now; what was judged on the way into its rest belongs to it. */
  settle(): Visit | undefined {
    const notes = this.scope.takeEvidence()
    if (this.open && notes.length > 0) {
      this.open.why.push(...notes)
      if (!this.visits.includes(this.open)) this.visits.push(this.open)
    }
    return this.open
  }

  receive(action: Exclude<MachineAction, { type: 'exitRun' }>): void {
    if (action.type === 'arrive') this.arrive(action.params.node)
    else if (action.type === 'leave') this.leave(action.params.port, action.params.ends)
    else if (action.type === 'exit') this.exit(action.params.reason)
    else if (action.type === 'effect') this.effect(action.params.name, action.params.params)
    else if (action.type === 'assign') this.assign(action.params)
    else this.timer(action.params)
  }

  private assign(params: { experiment: string; arm: string; control: boolean }): void {
    this.effect('split.assign', { ...params, slot: this.scope.slot(params.experiment) })
  }

  /** A timer that can't be resolved is a fault of the node type: its guards must ask first. */
  private timer({ name, spec }: { name: string; spec: DueSpec }): void {
    const due = this.scope.dueOf(name, spec)
    if (!('at' in due)) throw new Error(`Timer "${name}" of node "${this.open?.node}" has no due date.`)
    this.timers.push({ visit: this.ordinal, name, dueAt: Math.max(due.at, this.scope.at + 1) })
  }

  private arrive(node: string): void {
    this.ordinal += 1
    this.scope.arrive(node, this.ordinal)
    this.open = {
      ordinal: this.ordinal,
      node,
      arrivedAt: this.scope.at,
      from: this.from,
      left: undefined,
      why: [],
    }
    this.from = undefined
    this.visits.push(this.open)
  }

  private leave(port: string, ends: 'no' | 'completed' | 'failed'): void {
    const visit = this.closing()
    if (ends === 'failed') {
      visit.left = { at: this.scope.at, by: 'failed', key: 'noErrorPath' }
      this.ending = { at: this.scope.at, how: 'failed', reason: 'noErrorPath' }
      return
    }
    visit.left = { at: this.scope.at, by: 'port', key: port }
    this.from = { node: visit.node, port }
    if (ends === 'completed') this.ending = { at: this.scope.at, how: 'completed', reason: 'completed' }
  }

  private exit(reason: ExitReason): void {
    const visit = this.closing()
    visit.left = { at: this.scope.at, by: 'exited', key: reason }
    this.ending =
      reason === 'completed'
        ? { at: this.scope.at, how: 'completed', reason }
        : { at: this.scope.at, how: 'exited', reason }
  }

  private effect(name: EffectName, params: unknown): void {
    this.effects.push({ name, node: this.open?.node ?? '', visit: this.ordinal, params } as Effect)
  }

  /** The visit being left, with the notes of the guards that led out of it. */
  private closing(): Visit {
    if (!this.open) throw new Error('A run left a node before it arrived at one.')
    this.open.why.push(...this.scope.takeEvidence())
    this.scope.takeSeen()
    if (!this.visits.includes(this.open)) this.visits.push(this.open)
    return this.open
  }
}
