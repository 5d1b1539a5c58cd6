import { chanceOf } from '../compile/hash.ts'
import type { Json } from '../rule/Facts.ts'
import type { Instant } from '../time/Instant.ts'
import { laterBy, whenAwake, whenOpen } from './hours.ts'
import type { Reaction } from './Reaction.ts'
import type { Situation } from './Situation.ts'
import type { World } from './World.ts'

type Delay = keyof World['delays']

/** Writes down, in order, what follows from one situation. Draws and keys belong to customer, node and instant. */
export class Story {
  readonly reactions: Reaction[] = []
  readonly world: World
  readonly situation: Situation
  private readonly seed: string
  private readonly place: string

  constructor(world: World, seed: string, situation: Situation) {
    this.world = world
    this.seed = seed
    this.situation = situation
    const { customer, node, at } = situation
    this.place = `${customer.key}:${node}:${Math.floor(at / 60_000)}`
  }

  /** A draw that is the same for a customer wherever they are met. */
  trait(purpose: string): number {
    return chanceOf(this.seed, this.situation.customer.key, 'person', purpose)
  }

  /** A draw for this touch alone. */
  draw(purpose: string): number {
    const { customer, node, touch } = this.situation
    return chanceOf(this.seed, customer.key, node, touch, purpose)
  }

  /** After a delay of this kind, when the customer is up. */
  next(after: Instant, delay: Delay): Instant {
    const at = laterBy(after, this.world.delays[delay], this.draw(`${delay} delay`), this.zone)
    return whenAwake(at, this.zone, this.draw(`${delay} morning`))
  }

  /** After a delay of this kind, in opening hours. */
  nextOpen(after: Instant, delay: Delay): Instant {
    const at = laterBy(after, this.world.delays[delay], this.draw(`${delay} delay`), this.zone)
    return whenOpen(at, this.zone, this.draw(`${delay} hour`))
  }

  /** After a delay of this kind, whatever the hour: networks do not sleep. */
  soon(after: Instant, delay: Delay): Instant {
    return laterBy(after, this.world.delays[delay], this.draw(`${delay} delay`), this.zone)
  }

  track(at: Instant, event: string, properties: Record<string, Json> = {}): void {
    this.reactions.push({ key: `${this.place}:${event}`, at, kind: 'track', event, properties })
  }

  /** A deed that a customer does once in their life here, whatever leads to it. */
  trackOnce(at: Instant, event: string, which: string, properties: Record<string, Json> = {}): void {
    const key = `${this.situation.customer.key}:${which}:${event}`
    this.reactions.push({ key, at, kind: 'track', event, properties })
  }

  key(purpose: string): string {
    return `${this.place}:${purpose}`
  }

  private get zone(): string {
    return this.situation.customer.zone
  }
}
