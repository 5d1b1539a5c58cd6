import { batchSize, type EngineWatch, type WorkName, type WorkNumbers } from '@rekindle/runtime/engine'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Tracer } from './Tracer.ts'

/** What was done for one workspace since it was asked last. */
export interface Tally {
  steps: number
  transactions: number
  sends: number
  /** Sum over lane transactions of how full their batch was. */
  fill: number
}

interface About {
  workspaceId: string
  buckets?: number | undefined
}

const newTally = (): Tally => ({ steps: 0, transactions: 0, sends: 0, fill: 0 })

/** Counts what the engine of this process does, for `/metrics`, for the workers' table and, with a tracer, as spans. */
export class Meter implements EngineWatch {
  readonly registry = new Registry()
  private readonly tracer: Tracer | undefined
  private readonly now: () => number
  private tallies = new Map<string, Tally>()
  private beatAt: number
  private recent = newTally()
  private total = 0
  private askedAt: number
  private readonly steps = this.counter('steps_total', 'Visits begun or ended.', ['workspace'])
  private readonly transactions = this.counter('transactions_total', 'Transactions by kind of work.', [
    'work',
  ])
  private readonly outcomes = this.counter('sends_total', 'Messages handed over, by the sender’s word.', [
    'outcome',
  ])
  private readonly troubles = this.counter('troubles_total', 'Rounds that failed and were tried again.', [
    'kind',
  ])
  private readonly fill = this.histogram(
    'batch_fill',
    'How full the batches of lane transactions were, 0 to 1.',
    [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 1],
    [],
  )
  private readonly seconds = this.histogram(
    'work_seconds',
    'Duration of transactions and hand-overs.',
    [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
    ['work'],
  )

  /** `now` is operating time in milliseconds. */
  constructor(now: () => number, tracer?: Tracer) {
    this.now = now
    this.tracer = tracer
    this.beatAt = now()
    this.askedAt = now()
    collectDefaultMetrics({ register: this.registry, prefix: 'rekindle_' })
  }

  async observe<T>(
    name: WorkName,
    about: About,
    act: () => Promise<T>,
    sum: (result: T) => WorkNumbers | undefined,
  ): Promise<T> {
    const began = performance.now()
    const work = async () => {
      const result = await act()
      const numbers = sum(result)
      if (numbers) this.note(name, about, numbers, (performance.now() - began) / 1_000)
      return result
    }
    if (!this.tracer) return work()
    const { workspaceId, buckets } = about
    const attributes = { workspace: workspaceId, ...(buckets === undefined ? {} : { buckets }) }
    return this.tracer.span(name, attributes, work, sum)
  }

  beat(): void {
    this.beatAt = this.now()
  }

  trouble(kind: string): void {
    this.troubles.inc({ kind: kind.split(':')[0] ?? kind })
  }

  /** Milliseconds since a loop of the worker went round. */
  get silentMs(): number {
    return this.now() - this.beatAt
  }

  /** Since it was asked last. */
  readonly vitals = () => {
    const { steps, transactions, fill } = this.recent
    const seconds = Math.max(0.001, (this.now() - this.askedAt) / 1_000)
    this.recent = newTally()
    this.askedAt = this.now()
    return {
      fill: transactions === 0 ? 0 : fill / transactions,
      stepsPerSecond: steps / seconds,
      transactions: this.total,
    }
  }

  /** What was done by workspace since it was asked last. */
  takeTallies(): Map<string, Tally> {
    const taken = this.tallies
    this.tallies = new Map()
    return taken
  }

  private note(name: WorkName, { workspaceId }: About, numbers: WorkNumbers, seconds: number): void {
    this.seconds.observe({ work: name }, seconds)
    this.transactions.inc({ work: name })
    if (name === 'lane') this.noteLane(workspaceId, numbers)
    if (name === 'handOver') this.noteSends(workspaceId, numbers)
  }

  private noteLane(workspaceId: string, { steps = 0, items = 0, customers = 0 }: WorkNumbers): void {
    if (customers + items === 0) return
    const fill = Math.min(1, Math.max(items, customers) / batchSize)
    this.fill.observe(fill)
    this.steps.inc({ workspace: workspaceId }, steps)
    this.total++
    for (const tally of [this.recent, this.tallyOf(workspaceId)]) {
      tally.steps += steps
      tally.transactions++
      tally.fill += fill
    }
  }

  private noteSends(workspaceId: string, numbers: WorkNumbers): void {
    for (const [outcome, count] of Object.entries(numbers)) this.outcomes.inc({ outcome }, count)
    this.tallyOf(workspaceId).sends += numbers.accepted ?? 0
  }

  private tallyOf(workspaceId: string): Tally {
    const known = this.tallies.get(workspaceId)
    if (known) return known
    const fresh = newTally()
    this.tallies.set(workspaceId, fresh)
    return fresh
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name: `rekindle_${name}`, help, labelNames, registers: [this.registry] })
  }

  private histogram(name: string, help: string, buckets: number[], labelNames: string[]): Histogram {
    return new Histogram({ name: `rekindle_${name}`, help, buckets, labelNames, registers: [this.registry] })
  }
}
