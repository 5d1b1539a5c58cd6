import type { PracticeWorld } from '../engine/PracticeWorld.ts'
import type { Instant } from '../time/Instant.ts'
import { meetMessage, meetTask, type Surroundings } from '../world/meet.ts'
import type { Reaction } from '../world/Reaction.ts'
import { reactions } from '../world/reactions.ts'
import type { World } from '../world/World.ts'
import { DueQueue } from './DueQueue.ts'
import type { SimulatedCustomer } from './SimulationInput.ts'
import type { Tables } from './Tables.ts'

/** What happens to customers: their own reactions, and what is told of them from outside. */
type Deed = Reaction | ({ key: string; at: Instant; kind: 'identify' } & SimulatedCustomer)

/** Reactions planned and posted in memory, each key once, in order of (instant, key); profiles come before events. */
export class MemoryWorld implements PracticeWorld {
  private readonly tables: Tables
  private readonly world: World | undefined
  private readonly seed: string
  private readonly zone: string
  private readonly planned = new Map<string, { customerId: string; reaction: Deed }>()
  private readonly due = new DueQueue()

  constructor(tables: Tables, world: World | undefined, seed: string, zone: string) {
    this.tables = tables
    this.world = world
    this.seed = seed
    this.zone = zone
  }

  add(customerId: string, reaction: Deed): boolean {
    // The same message id of two customers are two events.
    const id = `${reaction.kind === 'identify' ? 0 : 1} ${reaction.key} ${customerId}`
    if (this.planned.has(id)) return false
    this.planned.set(id, { customerId, reaction })
    this.due.set(id, reaction.at)
    return true
  }

  async post(_: string, at: Instant): Promise<number> {
    const ids = this.due.by(at, Number.POSITIVE_INFINITY)
    for (const id of ids) {
      const { customerId, reaction } = this.planned.get(id) ?? {}
      if (customerId !== undefined && reaction) this.postOne(customerId, reaction)
      this.due.set(id, undefined)
    }
    return ids.length
  }

  async plan(): Promise<number> {
    const met = this.tables.met.splice(0)
    if (!this.world) return 0
    let planned = 0
    for (const one of met) {
      const row = one.kind === 'message' ? this.tables.messages.get(one.id) : this.tables.tasks.get(one.id)
      if (!row) continue
      const around = this.surroundingsOf(row)
      const situation =
        'channel' in row
          ? row.state === 'handedOver' && meetMessage(row, around)
          : row.state === 'open' && meetTask(row, around)
      if (!situation) continue
      for (const reaction of reactions(this.world, this.seed, situation))
        if (this.add(row.customerId, reaction)) planned++
    }
    return planned
  }

  async nextAt(): Promise<Instant | undefined> {
    return this.due.next()
  }

  private postOne(customerId: string, reaction: Deed): void {
    const { key, at, ...deed } = reaction
    const externalId = this.tables.dossier(customerId).customer?.externalId
    if (deed.kind !== 'track')
      this.tables.post(customerId, deed.kind === 'taskClosed' ? { ...deed, actor: 'practice' } : deed, at)
    else this.tables.post(customerId, { ...deed, externalId, messageId: key, at }, at, key)
  }

  private surroundingsOf(row: { runId: string; customerId: string }): Surroundings {
    const { tables } = this
    const dossier = tables.dossier(row.customerId)
    const startedAt = dossier.runs.get(row.runId)?.startedAt ?? 0
    const ofRun = (one: { runId: string }): boolean => one.runId === row.runId
    return {
      customer: dossier.customer ?? {
        id: row.customerId,
        externalId: undefined,
        attributes: {},
        timeZone: undefined,
      },
      zone: this.zone,
      messages: tables.messagesOf(row.customerId).filter(ofRun),
      tasks: tables.tasksOf(row.customerId).filter(ofRun),
      holdings: [...dossier.holdings.values()].filter(ofRun),
      eventNames: tables
        .eventsOf(row.customerId)
        .filter((event) => event.at >= startedAt)
        .map(({ name }) => name),
    }
  }
}
