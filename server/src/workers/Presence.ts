import { hostname } from 'node:os'
import { pid } from 'node:process'
import type { Logger } from 'pino'
import type { ReservedSql } from 'postgres'
import { v7 } from 'uuid'
import type { RawSql } from '../db/index.ts'
import { buryWorkers } from './buryWorkers.ts'
import { createGuard, type Guard } from './createGuard.ts'
import { workerLock, workerLockKey } from './workerLock.ts'

/** What a worker says of itself with each sign of life. */
export interface Vitals {
  /** Mean fill of batches, 0 to 1. */
  fill: number
  stepsPerSecond: number
  transactions: number
}

interface Options {
  sql: RawSql
  log: Logger
  vitals: () => Vitals
  everyMs?: number
}

type Session = ReservedSql<{ instant: number; bigNumber: number }>

/**
 * A worker's place among the workers: a row with signs of life, a lock that ends with the process, and the guard that
 * says what it is at. It looks for the dead before it begins, and with every sign of life.
 */
export class Presence {
  readonly id: string
  readonly guard: Guard
  private readonly options: Options
  private session: Session | undefined
  private timer: NodeJS.Timeout | undefined
  private beating: Promise<void> | undefined

  private constructor(id: string, options: Options) {
    this.id = id
    this.options = options
    this.guard = createGuard(options.sql, id)
  }

  static async start(options: Options): Promise<Presence> {
    const presence = new Presence(v7(), options)
    await options.sql`
      insert into workers (id, host, pid, started_at, seen_at)
      values (${presence.id}, ${maskHost(hostname())}, ${pid}, now(), now())`
    await presence.beat()
    const again = () => {
      // One that waits for the database is not overtaken: each would take a connection, until none is left to work with.
      presence.beating ??= presence
        .beat()
        .catch((error: Error) => presence.recover(error))
        .finally(() => {
          presence.beating = undefined
        })
    }
    presence.timer = setInterval(again, options.everyMs ?? 5_000).unref()
    return presence
  }

  /** Says good-bye: nobody needs to look for what this worker was at. */
  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.beating
    const { sql } = this.options
    await sql`delete from working where worker_id = ${this.id}`
    await sql`update workers set stopped_at = now() where id = ${this.id}`
    if (!this.session) return
    await this.session`select pg_advisory_unlock_all()`.catch(() => {})
    this.session.release()
  }

  private async beat(): Promise<void> {
    const session = await this.hold()
    const { fill, stepsPerSecond, transactions } = this.options.vitals()
    await session`
      update workers set seen_at = now(), stopped_at = null, fill = ${fill},
        steps_per_second = ${stepsPerSecond}, transactions = ${transactions}
      where id = ${this.id}`
    const dead = await buryWorkers(this.options.sql, session, this.id)
    if (dead > 0) this.options.log.warn({ dead }, 'Workers died; what they were at is looked at with care.')
    await this.guard.refresh()
  }

  /** The connection whose end is the end of this worker; a new one when the database was away. */
  private async hold(): Promise<Session> {
    if (this.session) return this.session
    const session = await this.options.sql.reserve()
    try {
      await session`select pg_advisory_lock(${workerLock}::int, ${workerLockKey(this.id)}::int)`
    } catch (error) {
      session.release()
      throw error
    }
    this.session = session
    return session
  }

  /** Whatever failed, the worker lives while its connection does: only one that is gone is given up. */
  private async recover(error: Error): Promise<void> {
    const { session } = this
    const isGone = session && (await session`select 1`.then(isFalse, isTrue))
    if (isGone) {
      this.session = undefined
      session.release()
    }
    this.options.log.warn({ kind: error.name, isGone }, 'A sign of life was lost.')
  }
}

const isTrue = () => true
const isFalse = () => false

/** Enough to tell machines apart, not enough to find them. */
const maskHost = (name: string): string => (name.length <= 4 ? name : `${name.slice(0, 2)}…${name.slice(-2)}`)
