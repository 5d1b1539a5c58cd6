import type { CompiledFlow } from '../compile/compileFlow.ts'
import type { ExitReason, FailureReason } from '../flow/exitReasons.ts'
import type { FactEvent, Facts, Json } from '../rule/Facts.ts'
import { judge } from '../rule/judge.ts'
import { advanceRun } from '../step/advanceRun.ts'
import type { AnswerName, AnswerOutcome, Effect, EffectName } from '../step/effects.ts'
import type { Run, RunEvent, Step, Timer, Visit } from '../step/Run.ts'
import { parseDuration } from '../time/duration.ts'
import { type Instant, isoOf } from '../time/Instant.ts'
import { addDuration } from '../time/zone.ts'
import { answerAtOnce } from './answerAtOnce.ts'
import { findNode, nameOf } from './nodeNames.ts'

/** A message the run had sent, or wanted to. */
export interface DrivenMessage {
  node: string
  at: Instant
  state: 'queued' | 'sent' | 'notSent'
  params: (Effect & { name: 'message.queue' })['params']
}

/** One customer on the way, for tests: acts return the run itself, expectations throw with the story so far. */
export class DrivenRun {
  readonly visits: Visit[] = []
  readonly effects: Effect[] = []
  readonly messages: DrivenMessage[] = []
  /** Ids of the goals met, each once. */
  readonly goals: string[] = []
  run: Run
  facts: Facts
  now: Instant
  private timers: Timer[] = []
  private readonly flow: CompiledFlow
  private readonly byHand: ReadonlySet<EffectName>

  constructor(flow: CompiledFlow, facts: Facts, at: Instant, byHand: ReadonlySet<EffectName>, start: Step) {
    this.flow = flow
    this.facts = facts
    this.now = at
    this.byHand = byHand
    this.run = start.run
    this.take(start)
    this.exitIfRuled([])
  }

  /** Lets time pass on the customer's calendar; what falls due happens in due order. */
  after(duration: string): this {
    return this.until(addDuration(this.now, parseDuration(duration), this.facts.zone))
  }

  /** Lets time pass up to and with an instant (ISO text or milliseconds). */
  until(instant: string | Instant): this {
    const end = typeof instant === 'number' ? instant : Date.parse(instant)
    if (!(end >= this.now)) throw new RangeError(`Time runs forward only: it is ${isoOf(this.now)} already.`)
    for (;;) {
      const next = this.nextTimer(end)
      const flip = Math.min(...this.flips())
      if (flip <= (next?.dueAt ?? end)) {
        this.now = flip
        this.lookAgain()
      } else if (next) {
        this.timers = this.timers.filter((timer) => timer !== next)
        this.now = Math.max(this.now, next.dueAt)
        this.advance({ type: 'timer', visit: next.visit, name: next.name })
      } else break
    }
    this.now = end
    return this
  }

  /** The customer does something now: facts first, then goals, then exits, then whatever waits for it. */
  when(name: string, properties: Record<string, Json> = {}): this {
    const event = { id: `event ${this.facts.events.length + 1}`, name, at: this.now, properties }
    this.facts = { ...this.facts, events: [...this.facts.events, event] }
    this.countGoals(event)
    if (!this.exitIfRuled()) this.advance({ type: 'event', event })
    this.lookAgain()
    return this
  }

  /** The profile changes now. `null` clears an attribute. */
  set(attributes: Record<string, Json>): this {
    this.facts = { ...this.facts, attributes: { ...this.facts.attributes, ...attributes } }
    this.lookAgain()
    return this
  }

  /** Answers an effect of the present visit. */
  answer<Name extends AnswerName>(
    answer: Name,
    outcome: AnswerOutcome<Name>,
    remember?: Record<string, Json>,
  ): this {
    if (answer === 'message.settled') {
      const message = this.messages.findLast(({ state }) => state === 'queued')
      if (message) message.state = outcome === 'sent' ? 'sent' : 'notSent'
    }
    this.advance({
      type: 'answer',
      visit: this.run.visit,
      answer,
      outcome,
      ...(remember ? { remember } : {}),
    })
    return this
  }

  /** The journey is left for a reason from outside, such as `stopped`. */
  exit(reason: ExitReason): this {
    this.advance({ type: 'exit', reason })
    return this
  }

  expectAt(idOrTitle: string): this {
    const wanted = findNode(this.flow.flow, idOrTitle)
    if (this.run.status === 'ended' || this.run.node !== wanted)
      this.fail(`is not at ${nameOf(this.flow.flow, wanted)} but ${this.place}`)
    return this
  }

  /** Each of these was arrived at, in this order, others possibly between. */
  expectVisited(...idsOrTitles: string[]): this {
    const wanted = idsOrTitles.map((name) => findNode(this.flow.flow, name))
    let from = 0
    for (const node of wanted) {
      const found = this.visits.findIndex((visit, i) => i >= from && visit.node === node)
      if (found < 0) this.fail(`did not visit ${nameOf(this.flow.flow, node)} in that order`)
      from = found + 1
    }
    return this
  }

  expectSent(idOrTitle: string): this {
    if (!this.hasSent(idOrTitle)) this.fail(`was not sent "${idOrTitle}"`)
    return this
  }

  expectNotSent(idOrTitle: string): this {
    if (this.hasSent(idOrTitle)) this.fail(`was sent "${idOrTitle}"`)
    return this
  }

  expectGoal(id: string): this {
    if (!this.goals.includes(id)) this.fail(`has not met goal "${id}"`)
    return this
  }

  expectActive(): this {
    if (this.run.status !== 'active') this.fail(`is not under way but ${this.place}`)
    return this
  }

  expectEnded(reason: ExitReason | FailureReason): this {
    if (this.run.ending?.reason !== reason) this.fail(`did not end as "${reason}" but ${this.place}`)
    return this
  }

  private hasSent(idOrTitle: string): boolean {
    const node = findNode(this.flow.flow, idOrTitle)
    return this.messages.some((message) => message.node === node && message.state === 'sent')
  }

  private advance(event: RunEvent): void {
    const step = advanceRun(this.flow, this.run, event, this.facts, this.now)
    if (!step.moved) return
    this.run = step.run
    this.take(step)
  }

  private take(step: Step): void {
    for (const visit of step.visits) {
      const before = this.visits.findIndex(({ ordinal }) => ordinal === visit.ordinal)
      if (before < 0) this.visits.push(visit)
      else
        this.visits[before] = {
          ...visit,
          from: this.visits[before]?.from,
          why: [...(this.visits[before]?.why ?? []), ...visit.why],
        }
    }
    const isKept = (timer: Timer) =>
      timer.visit === this.run.visit && step.timers.every(({ name }) => name !== timer.name)
    this.timers = [...this.timers.filter(isKept), ...step.timers]
    this.effects.push(...step.effects)
    for (const effect of step.effects) this.perform(effect)
  }

  private perform(effect: Effect): void {
    const byHand = this.byHand.has(effect.name)
    if (effect.name === 'split.assign') {
      const assignments = { [effect.params.experiment]: effect.params.arm, ...this.facts.assignments }
      this.facts = { ...this.facts, assignments }
    }
    if (effect.name === 'customer.update' && !byHand) this.update(effect.params)
    if (effect.name === 'message.queue') {
      if (!byHand && this.exitIfRuled()) return
      const state = byHand ? 'queued' : 'sent'
      this.messages.push({ node: effect.node, at: this.now, state, params: effect.params })
    }
    const answer = byHand ? undefined : answerAtOnce(effect, this.now, this.facts.zone)
    if (answer) this.advance(answer)
  }

  private update({ set, unset }: { set: Record<string, Json>; unset: string[] }): void {
    const attributes: Record<string, Json> = { ...this.facts.attributes, ...set }
    for (const name of unset) delete attributes[name]
    this.facts = { ...this.facts, attributes }
  }

  private countGoals(event: FactEvent): void {
    const facts = { ...this.facts, attributes: event.properties }
    for (const { id, event: name, where, window } of this.flow.flow.settings.goals ?? []) {
      const until = addDuration(this.run.startedAt, parseDuration(window), this.facts.zone)
      if (name !== event.name || this.goals.includes(id) || event.at >= until) continue
      if (!where || judge(where, facts, this.now).value) this.goals.push(id)
    }
  }

  /** Only what happened since the run began ends it. */
  private exitIfRuled(events = this.facts.events.filter(({ at }) => at >= this.run.startedAt)): boolean {
    if (this.run.status === 'ended') return true
    const exit = this.flow.flow.settings.exits?.find(
      ({ when }) => judge(when, { ...this.facts, events }, this.now).value,
    )
    if (exit) this.exit(exit.reason)
    return exit !== undefined
  }

  /** What the engine does when facts have changed, or time may have changed a rule. */
  private lookAgain(): void {
    if (this.exitIfRuled()) return
    const dueAt = Object.fromEntries(this.timers.map((timer) => [timer.name, timer.dueAt]))
    this.advance({ type: 'look', dueAt })
  }

  private flips(): Instant[] {
    if (this.run.status === 'ended') return []
    const since = { ...this.facts, events: this.facts.events.filter(({ at }) => at >= this.run.startedAt) }
    const exits = this.flow.timedExits.map(({ when }) => judge(when, since, this.now))
    const awaited = this.flow
      .awaited(this.run.node, this.run.phase)
      .map((rule) => judge(rule, this.facts, this.now))
    return [...exits, ...awaited].flatMap(({ flipsAt }) => flipsAt ?? [])
  }

  private nextTimer(end: Instant): Timer | undefined {
    return this.timers
      .filter(({ dueAt }) => dueAt <= end)
      .reduce<Timer | undefined>(
        (first, timer) => (first && first.dueAt <= timer.dueAt ? first : timer),
        undefined,
      )
  }

  private get place(): string {
    const { ending } = this.run
    return ending
      ? `${ending.how} as "${ending.reason}" at ${isoOf(ending.at)}`
      : `at ${nameOf(this.flow.flow, this.run.node)}, phase ${this.run.phase}`
  }

  private fail(what: string): never {
    const story = this.visits.map(({ node, arrivedAt, left }) => {
      const way = left ? ` → ${left.by} ${left.key} at ${isoOf(left.at)}` : ''
      return `  ${isoOf(arrivedAt)} ${nameOf(this.flow.flow, node)}${way}`
    })
    throw new Error(`"${this.facts.customerId}" ${what}. It is ${isoOf(this.now)}.\n${story.join('\n')}`)
  }
}
