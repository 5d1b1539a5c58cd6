import {
  type Effect,
  type ExitReason,
  exitReasons,
  type Facts,
  type Flow,
  type Instant,
  judge,
  type Run,
  type RunEvent,
  type Step,
  type Timer,
} from '@rekindle/runtime'
import type { Draw } from '../generate/Draw.ts'
import { drawAttribute, drawFactEvent, drawFacts } from '../generate/drawFacts.ts'
import { drawStart } from '../generate/drawInstant.ts'
import { attributeNames } from '../generate/vocabulary.ts'
import { drawAnswer, drawStrayEvent } from './drawAnswer.ts'
import type { Input } from './Input.ts'

const hour = 3_600_000

/**
 * Plays the engine and the customer around one run: fires timers in due order (sometimes late, sometimes of a
 * visit that is over), answers effects, lets things happen, judges exit rules first.
 */
export class World {
  private readonly draw: Draw
  private readonly flow: Flow
  private facts: Facts
  private now: Instant
  private run: Run | undefined
  private timers: Timer[] = []
  private asked: Effect[] = []
  private serial = 0

  constructor(draw: Draw, flow: Flow, customerId: string) {
    this.draw = draw
    this.flow = flow
    this.now = drawStart(draw)
    this.facts = drawFacts(draw, customerId, this.now)
  }

  start(): Input {
    return this.input('start')
  }

  next(): Input {
    const { draw, run } = this
    if (!run) throw new Error('The world has not begun.')
    const awaited = this.awaitedAttribute()
    if (draw.chance(awaited === undefined ? 0.15 : 0.6)) {
      this.change(awaited)
      if (awaited !== undefined || draw.chance(0.5)) return this.look()
    }
    const pending = this.asked.find((effect) => effect.visit === run.visit)
    return draw.weighted<() => Input>([
      [pending ? 10 : 0, () => this.pass(hour, drawAnswer(draw, pending, run.visit))],
      [this.timers.length > 0 ? 9 : 0, () => this.fire()],
      [5, () => this.happen()],
      [1, () => this.pass(hour, drawStrayEvent(draw, run.visit))],
      [1, () => this.look()],
      [0.15, () => this.pass(hour, { type: 'exit', reason: draw.pick(exitReasons) })],
    ])()
  }

  /** Takes in what a step did: asks to answer, timers to fire, arms to keep. */
  absorb(step: Step): void {
    this.run = step.run
    const isSetAnew = ({ visit, name }: Timer) =>
      step.timers.some((timer) => timer.visit === visit && timer.name === name)
    this.timers = [...this.timers.filter((timer) => !isSetAnew(timer)), ...step.timers]
    this.asked.push(...step.effects)
    for (const effect of step.effects) {
      if (effect.name === 'split.assign') {
        const { experiment, arm } = effect.params
        this.facts = { ...this.facts, assignments: { ...this.facts.assignments, [experiment]: arm } }
      } else if (effect.name === 'customer.update') {
        const { set, unset } = effect.params
        const kept = Object.entries(this.facts.attributes).filter(([name]) => !unset.includes(name))
        this.facts = { ...this.facts, attributes: { ...Object.fromEntries(kept), ...set } }
      }
    }
  }

  private fire(): Input {
    this.timers.sort((a, b) => a.dueAt - b.dueAt)
    const timer = this.timers.shift() as Timer
    this.now = Math.max(this.now, timer.dueAt)
    return this.pass(this.draw.chance(0.2) ? 50 * hour : 0, {
      type: 'timer',
      visit: timer.visit,
      name: timer.name,
    })
  }

  /** The engine lets a run look again when facts have changed, or time may have changed a rule. */
  private look(): Input {
    const { timers, run, draw } = this
    if (draw.chance(0.5)) this.now += draw.int(0, 48) * hour
    const own = timers.filter(({ visit }) => visit === run?.visit)
    return this.input({
      type: 'look',
      dueAt: Object.fromEntries(own.map(({ name, dueAt }) => [name, dueAt])),
    })
  }

  /** An event becomes a fact, then exit rules are judged, then it may move the run. */
  private happen(): Input {
    const { draw } = this
    const next = Math.min(...this.timers.map((timer) => timer.dueAt), this.now + 70 * hour)
    const dueAt = Math.max(this.now, next)
    this.now = draw.pick([this.now, dueAt, draw.int(this.now, dueAt), draw.int(this.now, dueAt)])
    const event = { ...drawFactEvent(draw, this.now - this.delay()), id: `e${this.serial++}` }
    const { id: _, ...fact } = event
    this.facts = { ...this.facts, events: [...this.facts.events, fact].sort((a, b) => a.at - b.at) }
    const reason = this.exitReason()
    return this.input(reason === undefined ? { type: 'event', event } : { type: 'exit', reason })
  }

  /** Events come late, or from clocks that run ahead. */
  private delay(): number {
    return this.draw.weighted<() => number>([
      [16, () => 0],
      [3, () => this.draw.int(0, 60) * hour],
      [1, () => this.draw.int(-60, 0) * hour],
    ])()
  }

  private exitReason(): ExitReason | undefined {
    const exits = this.flow.settings.exits ?? []
    return exits.find((exit) => judge(exit.when, this.facts, this.now).value)?.reason
  }

  private change(awaited: string | undefined): void {
    const name = awaited !== undefined && this.draw.chance(0.8) ? awaited : this.draw.pick(attributeNames)
    const attributes = { ...this.facts.attributes, [name]: drawAttribute(this.draw, name, this.now) }
    this.facts = { ...this.facts, attributes }
  }

  /** What the run's wait turns on: often it is this that changes. */
  private awaitedAttribute(): string | undefined {
    const settings = this.flow.nodes[this.run?.node ?? '']?.settings as
      | { attr?: string; when?: { attr?: string } }
      | undefined
    return this.run?.status === 'active' ? (settings?.attr ?? settings?.when?.attr) : undefined
  }

  private pass(most: number, event: RunEvent): Input {
    this.now += most === 0 ? 0 : this.draw.int(0, most)
    return this.input(event)
  }

  private input(event: Input['event']): Input {
    return { event, facts: this.facts, at: this.now }
  }
}
