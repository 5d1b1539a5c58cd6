import { chanceOf, slotOf } from '../compile/hash.ts'
import type { ArmSlots, Since } from '../node/Fragment.ts'
import type { FactEvent, Facts } from '../rule/Facts.ts'
import { judge } from '../rule/judge.ts'
import type { Rule } from '../rule/Rule.ts'
import type { DueSpec } from '../time/DueSpec.ts'
import { type Due, dueAt } from '../time/dueAt.ts'
import type { Instant } from '../time/Instant.ts'
import type { Evidence, Run } from './Run.ts'
import { leewayMs, sinceOf } from './sinceOf.ts'

/**
 * What guards may ask during one step, and the notes they leave for the story. One scope lives for one step:
 * a due date is computed once, a judgement is written down where it was made.
 */
export class StepScope {
  readonly evidence: Evidence[] = []
  private readonly dues = new Map<DueSpec, Due>()
  private readonly facts: Facts
  private readonly run: Run
  readonly at: Instant
  private readonly incoming: FactEvent | undefined
  private readonly toldAt: Instant
  private readonly taken: Map<string, Instant>
  private seen: FactEvent | undefined
  /** The visit that guards speak of, as its draws know it. */
  private place: { node: string; ordinal: number }
  private readonly setTo: Readonly<Record<string, Instant>>

  constructor(
    facts: Facts,
    run: Run,
    at: Instant,
    {
      incoming,
      toldAt = at,
      setTo = {},
    }: {
      incoming?: FactEvent | undefined
      toldAt?: Instant | undefined
      setTo?: Readonly<Record<string, Instant>>
    } = {},
  ) {
    this.facts = facts
    this.run = run
    this.at = at
    this.incoming = incoming
    this.toldAt = toldAt
    this.setTo = setTo
    this.place = { node: run.node, ordinal: run.visit }
    this.taken = new Map(Object.entries(run.context.taken ?? {}))
    if (incoming) this.take(incoming)
  }

  judgeRule(rule: Rule, port: string | undefined): boolean {
    const { value, used } = judge(rule, this.facts, this.at)
    this.evidence.push({ kind: 'rule', port, value, used })
    return value
  }

  /** Whether the event just received counts here: by its own time, with some leeway, unless it had reached us before the visit began. */
  judgeEvent(where: Rule | undefined, since: Since): boolean {
    const { incoming } = this
    if (incoming === undefined) return false
    const isOfNow = incoming.at >= this.sinceWhen(since) - leewayMs || this.toldAt < this.run.arrivedAt
    return isOfNow && (where === undefined || this.matches(incoming, where))
  }

  /** Looks at what this run has not reacted to yet. What it sees counts as reacted to once the visit is left. */
  hasHappened(event: string, where: Rule | undefined, since: Since): boolean {
    const from = this.sinceWhen(since)
    const after = this.taken.get(event) ?? Number.NEGATIVE_INFINITY
    this.seen = this.facts.events.findLast(
      (fact) =>
        fact.name === event &&
        fact.at >= from &&
        fact.at > after &&
        fact.at <= this.at &&
        (!where || this.matches(fact, where)),
    )
    return this.seen !== undefined
  }

  /** Called as a visit is left: what it looked back at is over for this run. */
  takeSeen(): void {
    if (this.seen) this.take(this.seen)
    this.seen = undefined
  }

  /** What the run's context keeps of all this. */
  get takenSoFar(): Record<string, Instant> | undefined {
    return this.taken.size === 0 ? undefined : Object.fromEntries(this.taken)
  }

  /** The arm in the ledger; else the one the customer's slot lies in. A salt is the experiment's id. */
  armOf(experiment: string, arms: ArmSlots[]): string | undefined {
    const slot = slotOf(experiment, this.facts.customerId)
    const kept = arms.find((arm) => arm.arm === this.facts.assignments[experiment])
    const arm = kept?.arm ?? arms.find((one) => slot < one.upTo)?.arm
    const noted = this.evidence.some((note) => note.kind === 'split' && note.experiment === experiment)
    if (arm !== undefined && !noted)
      this.evidence.push({ kind: 'split', experiment, slot, arm, sticky: kept !== undefined })
    return arm
  }

  dueOf(timer: string, spec: DueSpec): Due {
    const before = this.dues.get(spec)
    if (before) return before
    const due = dueAt(spec, { ...this.facts, draw: () => this.draw('spread') }, this.at)
    this.dues.set(spec, due)
    this.evidence.push({
      kind: 'due',
      timer,
      dueAt: 'at' in due ? due.at : null,
      zone: ('zone' in spec ? spec.zone : undefined) ?? this.facts.zone,
      ...('value' in due ? { value: due.value } : {}),
    })
    return due
  }

  /** A date that follows an attribute is another one now. The story says what it was. */
  hasMoved(timer: string, spec: DueSpec, is: 'error' | 'past' | 'due'): boolean {
    const due = this.dueOf(timer, spec)
    const was = this.setTo[timer]
    if (was === undefined || due.kind !== is || ('at' in due && due.at === was)) return false
    const note = this.evidence.findLastIndex((one) => one.kind === 'due' && one.timer === timer)
    const before = this.evidence[note]
    if (before?.kind === 'due') this.evidence[note] = { ...before, was }
    return true
  }

  /** A visit begins: due dates and draws are its own. */
  arrive(node: string, ordinal: number): void {
    this.place = { node, ordinal }
    this.dues.clear()
  }

  slot(experiment: string): number {
    return slotOf(experiment, this.facts.customerId)
  }

  /** Hands over the notes made since the last call: they belong to the visit that is being left. */
  takeEvidence(): Evidence[] {
    return this.evidence.splice(0)
  }

  /** In [0, 1), for this visit and purpose alone. */
  private draw(purpose: string): number {
    return chanceOf(this.facts.customerId, this.place.node, this.place.ordinal, purpose)
  }

  private sinceWhen(since: Since): Instant {
    if (since === 'visit') return this.run.arrivedAt
    const { lastMessageAt } = this.run.context
    return since === 'message' && lastMessageAt !== undefined ? lastMessageAt : sinceOf(this.run)
  }

  private take({ name, at }: FactEvent): void {
    this.taken.set(name, Math.max(at, this.taken.get(name) ?? at))
  }

  private matches(event: FactEvent, rule: Rule): boolean {
    const { value } = judge(rule, { ...this.facts, attributes: event.properties }, this.at)
    return value
  }
}
