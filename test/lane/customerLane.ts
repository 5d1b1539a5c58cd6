import { registry } from '@rekindle/nodes'
import { checkFlow, compileFlow, type Flow, isRunnable, type Json, type Rule } from '@rekindle/runtime'
import {
  applyItem,
  Changes,
  claimMessages,
  type Departure,
  type Dossier,
  emptyDossier,
  fireTimer,
  type InboxItem,
  type LaneContext,
  type LaneEnv,
  type Letter,
  type MessageRow,
  noControl,
  type RunRow,
  renewWatch,
  reviewWatches,
} from '@rekindle/runtime/lane'
import { defaultPolicy, type Policy } from '@rekindle/runtime/policy'

interface Setting {
  flow: Flow
  at: string
  attributes?: Record<string, Json>
  timeZone?: string
  policy?: Policy
  segments?: Record<string, Rule>
  /** The customer was there before the journey was. */
  known?: true
}

/** One customer and one journey on a clock that only the test moves: the lane without any store. */
export class CustomerLane {
  readonly dossier: Dossier = emptyDossier('c1')
  readonly counts = new Map<string, number>()
  /** Rendered texts in the order they left. */
  readonly sent: string[] = []
  /** Profiles that left, and what was sent on after them. */
  readonly departures: Departure[] = []
  readonly letters: Letter[] = []
  at: number
  private env: Omit<LaneEnv, 'at'>
  private events = 0

  constructor(setting: Setting) {
    const { flow, at, attributes = {}, timeZone, policy = defaultPolicy, segments = {}, known } = setting
    const checked = checkFlow(flow, registry)
    if (!isRunnable(checked)) throw new Error(JSON.stringify(checked.problems, null, 2))
    const live = { journeyId: 'j', versionId: 'v', number: 1, compiled: compileFlow(checked.flow, registry) }
    this.at = Date.parse(at)
    this.env = {
      workspace: {
        id: 'w',
        zone: 'Asia/Shanghai',
        locale: 'en',
        currency: 'CNY',
        brand: 'Harbour Motors',
        policy,
      },
      accepting: known ? [] : [live],
      version: () => live,
      control: noControl,
      segments: new Map(Object.entries(segments)),
    }
    const reachable = ['sms' as const, 'email' as const]
    this.apply({
      kind: 'identify',
      externalId: 'ada',
      attributes,
      reachable,
      ...(timeZone ? { timeZone } : {}),
    })
    this.env = { ...this.env, accepting: [live] }
  }

  consider(key: string): this {
    return this.apply({ kind: 'consider', journey: 'j', key })
  }

  track(event: string, properties: Record<string, Json> = {}, id?: string): this {
    this.events += 1
    return this.apply({ kind: 'track', messageId: id ?? `e${this.events}`, event, at: this.at, properties })
  }

  /** Something done at an instant of its own; it reached us at `told`, and the engine comes to it now. */
  trackLate(event: string, done: string, told = done, properties: Record<string, Json> = {}): this {
    this.events += 1
    const item = { messageId: `e${this.events}`, event, at: Date.parse(done), properties }
    this.work((cx) => applyItem({ ...cx, toldAt: Date.parse(told) }, { kind: 'track', ...item }))
    return this
  }

  /** Items of one transaction. */
  apply(...items: InboxItem[]): this {
    this.work((cx) => {
      for (const item of items) applyItem(cx, item)
    })
    return this
  }

  /** Moves the clock on, stopping at everything that falls due: watches and timers, in due order. */
  until(at: string): this {
    const target = Date.parse(at)
    for (let due = this.nextDue(); due !== undefined && due <= target; due = this.nextDue()) {
      this.at = Math.max(this.at, due)
      this.work((cx) => {
        reviewWatches(cx)
        for (const timer of [...cx.dossier.timers.values()]) if (timer.dueAt <= this.at) fireTimer(cx, timer)
      })
    }
    this.at = target
    return this
  }

  settle(outcome: 'accepted' | 'refused' | 'unknown' = 'accepted'): this {
    for (const { id, state } of [...this.dossier.messages.values()]) {
      if (state === 'claimed') this.apply({ kind: 'settled', message: id, outcome })
    }
    return this
  }

  /** Sends everything that may leave now; answers of the provider are left to `settle`. */
  claim(): MessageRow[] {
    const claimed = this.work(claimMessages)
    this.sent.push(...claimed.map((message) => message.rendered?.body ?? ''))
    return claimed
  }

  get run(): RunRow | undefined {
    return [...this.dossier.runs.values()].at(-1)
  }

  message(index = -1): MessageRow | undefined {
    return [...this.dossier.messages.values()].at(index)
  }

  private nextDue(): number | undefined {
    const dues = [...this.dossier.timers.values()].map((timer) => timer.dueAt)
    if (this.dossier.watchAt !== undefined) dues.push(this.dossier.watchAt)
    return dues.length === 0 ? undefined : Math.min(...dues)
  }

  private work<Result>(job: (cx: LaneContext) => Result): Result {
    const changes = new Changes()
    const cx = { env: { ...this.env, at: this.at }, dossier: this.dossier, changes }
    const result = job(cx)
    renewWatch(cx)
    this.departures.push(...changes.departures.values())
    this.letters.push(...changes.letters)
    for (const { node, kind, key, count } of changes.counters) {
      const name = [node, kind, key].filter(Boolean).join(' ')
      this.counts.set(name, (this.counts.get(name) ?? 0) + count)
    }
    return result
  }
}
