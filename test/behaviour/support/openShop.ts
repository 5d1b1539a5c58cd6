import { addDuration, type Flow, type Instant, isoOf, type Json, parseDuration } from '@rekindle/runtime'
import { expect } from 'vitest'
import { createWriteKey } from '../../../server/src/doors/writeKeys.ts'
import { customerIdOf } from '../../../server/src/ingest/customerIdOf.ts'
import {
  type Answer,
  type Caller,
  openTestServer,
  type TestServer,
} from '../../api/support/openTestServer.ts'
import { JourneyInUse } from './JourneyInUse.ts'

const hourMs = 3_600_000

type Traits = Record<string, Json>

/**
 * A live workspace of a whole server, used only as outsiders use it: journeys by the API, customers and events by the
 * Segment doors, time by a clock that the test moves. Zone Asia/Shanghai; it opens on Monday 2 March 2026 at 09:00.
 */
export class Shop {
  readonly server: TestServer
  readonly workspaceId: string
  readonly base: string
  readonly writeKey: string
  private owner: { call: Caller; since: Instant } | undefined

  constructor(server: TestServer, writeKey: string) {
    this.server = server
    this.writeKey = writeKey
    this.workspaceId = server.live
    this.base = `/api/v1/workspaces/${server.live}`
  }

  get now(): Instant {
    return this.server.clock.now
  }

  /** Calls as somebody who may do everything; answers whatever comes. `path` is below the workspace. */
  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    // Days go by in a test: nobody stays signed in for so long.
    if (!this.owner || this.now - this.owner.since > hourMs)
      this.owner = { call: await this.server.signIn('owner'), since: this.now }
    return this.owner.call(method, `${this.base}${path}`, body)
  }

  /** GET below the workspace; anything but 2xx fails the test. */
  async get(path: string): Promise<Answer['body']> {
    return this.expectDone(await this.call('GET', path))
  }

  /** Any call below the workspace that is to succeed. */
  async callDone(method: string, path: string, body?: unknown): Promise<Answer['body']> {
    return this.expectDone(await this.call(method, path, body))
  }

  /** POST below the workspace; anything but 2xx fails the test. */
  async post(path: string, body?: unknown): Promise<Answer['body']> {
    return this.expectDone(await this.call('POST', path, body))
  }

  /** One call of the Segment API, answered and then worked off by the engine. */
  async door(type: string, body: Record<string, unknown>): Promise<Answer> {
    const authorization = `Basic ${Buffer.from(`${this.writeKey}:`).toString('base64')}`
    const answer = await this.server.anonymous('POST', `/v1/${type}`, body, { authorization })
    await this.settle()
    return answer
  }

  async identify(userId: string, traits: Traits = {}, more: Record<string, unknown> = {}): Promise<void> {
    this.expectDone(await this.door('identify', { userId, traits, ...more }))
  }

  /** `messageId` and `timestamp` may be given in `more`; else the event is new and happens now. */
  async track(
    userId: string,
    event: string,
    properties: Traits = {},
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const timestamp = isoOf(this.now)
    this.expectDone(await this.door('track', { userId, event, properties, timestamp, ...more }))
  }

  /** Creates the journey, publishes it, and lets in who is to come in at once. */
  async publish(flow: Flow, options: Record<string, unknown> = {}): Promise<JourneyInUse> {
    const { id, revision } = await this.post('/journeys', { flow })
    await this.post(`/journeys/${id}/publish`, { revision, ...options })
    await this.settle()
    return new JourneyInUse(this, id)
  }

  /** Goes on by a duration ("3d", "90m") of the workspace's calendar, stopping at everything that falls due. */
  async pass(duration: string): Promise<void> {
    await this.until(addDuration(this.now, parseDuration(duration), 'Asia/Shanghai'))
  }

  /** Goes on to an instant, stopping at everything that falls due. */
  async until(then: Instant | string): Promise<void> {
    const target = typeof then === 'string' ? Date.parse(then) : then
    const { clock, engine } = this.server
    await this.settle()
    for (let stops = 0; stops < 5_000; stops++) {
      const next = await engine.store.nextDueAt(this.workspaceId)
      if (next === undefined || next > target) {
        clock.now = Math.max(clock.now, target)
        return this.settle()
      }
      clock.now = Math.max(clock.now, next)
      await this.settle()
    }
    throw new Error(`Time does not pass: something has been due at ${isoOf(clock.now)} for 5,000 rounds.`)
  }

  /** Lets the engine do what is due now. */
  settle(): Promise<void> {
    return this.server.settle(this.workspaceId)
  }

  customerId(userId: string): string {
    return customerIdOf(this.workspaceId, { userId })
  }

  /** Texts that left for this customer, oldest first. */
  async sentTo(userId: string): Promise<string[]> {
    const rows = await this.server.database.sql<{ body: string }[]>`
      select body from outbox where workspace_id = ${this.workspaceId}
        and customer_id = ${this.customerId(userId)} order by at, message_id`
    return rows.map(({ body }) => body)
  }

  /** Every law on both sides, recounted from rows. */
  async expectLawful(): Promise<void> {
    const report = await this.get('/doctor')
    expect(report.findings).toEqual([])
  }

  /** Ends the shop; what it leaves behind obeys the laws. */
  async close(): Promise<void> {
    try {
      await this.expectLawful()
    } finally {
      await this.server.close()
    }
  }

  private expectDone(answer: Answer): Answer['body'] {
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
}

export async function openShop(): Promise<Shop> {
  const server = await openTestServer()
  const key = await createWriteKey(
    server.database.sql,
    server.services.addresses,
    server.live,
    'shop',
    server.clock.now,
  )
  return new Shop(server, key)
}
