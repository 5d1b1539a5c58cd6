import { chanceOf, type Json } from '@rekindle/runtime'
import type { Received } from '../machine/Provider.ts'

/** Something a person outside does at a tick: an event by the Segment door, or the outcome of a task. */
export type Deed = { key: string; who: string; tick: number } & (
  | { kind: 'event'; event: string; properties: Record<string, Json> }
  | { kind: 'task'; task: string; outcome: string }
)

/**
 * What people do, drawn by hash from what they were sent: the same in every history. Nobody does two things at
 * one tick, because which of them is first would be for the network to decide.
 */
export class Outsiders {
  private readonly deeds = new Map<string, Deed>()
  private readonly busy = new Set<string>()
  private readonly userOf: ReadonlyMap<string, string>

  /** `userOf`: external ids by customer id. */
  constructor(userOf: ReadonlyMap<string, string>, ticks: number) {
    this.userOf = userOf
    for (const who of userOf.values())
      for (let visit = 0; visit < 3; visit++)
        if (chanceOf('cart', who, `${visit}`) < 0.4)
          this.plan(`cart:${who}:${visit}`, who, Math.floor(chanceOf('when', who, `${visit}`) * ticks), {
            kind: 'event',
            event: 'cart.left',
            properties: { total: visit * 10 },
          })
  }

  /** A message arrived at `tick`. */
  read({ id, customerId }: Received, tick: number): void {
    const draw = (what: string) => chanceOf('town', id, what)
    const who = this.userOf.get(customerId)
    if (who === undefined) return
    const event = (name: string, after: number) =>
      this.plan(`${name}:${id}`, who, tick + 1 + after, { kind: 'event', event: name, properties: {} })
    if (draw('reply') < 0.4) event('message.replied', Math.floor(draw('when') * 5))
    if (draw('pay') < 0.12) event('order.paid', Math.floor(draw('pays when') * 14))
  }

  /** An agent found this task open at `tick`. */
  find(task: string, customerId: string, tick: number): void {
    const outcome = ['reached', 'refused', 'noAnswer'][Math.floor(chanceOf('outcome', task) * 3)] ?? ''
    const after = Math.floor(chanceOf('closed when', task) * 10)
    const who = this.userOf.get(customerId) ?? ''
    this.plan(`task:${task}`, who, tick + 1 + after, { kind: 'task', task, outcome })
  }

  /** What is done at this tick, in order. */
  at(tick: number): Deed[] {
    return [...this.deeds.values()]
      .filter((deed) => deed.tick === tick)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  private plan(
    key: string,
    who: string,
    wished: number,
    what:
      | { kind: 'event'; event: string; properties: Record<string, Json> }
      | { kind: 'task'; task: string; outcome: string },
  ): void {
    if (this.deeds.has(key)) return
    let tick = wished
    while (this.busy.has(`${who} ${tick}`)) tick++
    this.busy.add(`${who} ${tick}`)
    this.deeds.set(key, { key, who, tick, ...what })
  }
}
