import type { Instant } from '@rekindle/runtime'
import { type Engine, type PracticeTick, type PracticeWorld, practiceTick } from '@rekindle/runtime/engine'
import type { RawSql } from '../db/index.ts'

const dayMs = 86_400_000
/** Further behind than this, the clock does not try to catch up: the machine is slower than the speed asked for. */
const mostBehindMs = 1_000
const frameMs = 50
/** With nobody looking for so long, the clock rests: nobody comes back to find that years went by. */
const unseenMs = 5 * 60_000
const restMs = 1_000

interface Options {
  engine: Engine
  world: PracticeWorld
  sql: RawSql
  workspaceId: string
  /** Real time in milliseconds. */
  realTime: () => number
  /** Otherwise it only goes where it is told to: playing is the business of another process. */
  plays: boolean
}

/**
 * Plays one practice workspace: pushes its clock as fast as asked, and settles what outsiders put into it while it
 * stands. Whether it plays, and how fast, stands in the database: a second process sees the same.
 */
export class PracticeDriver {
  private readonly options: Options
  private readonly stopping = new AbortController()
  private wake: (() => void) | undefined
  private isRung = false
  private anchor: { real: number; clock: Instant; speed: number } | undefined
  private goal: { until: Instant; reached: () => void } | undefined
  private running: Promise<void> | undefined
  private seenAt: number
  /** Whether it is settling right now: what is put into the workspace meanwhile is found without a call. */
  isAtWork = false
  private nextAt: Instant | undefined

  constructor(options: Options) {
    this.options = options
    this.seenAt = options.realTime()
  }

  /** Somebody looks. */
  notice(): void {
    this.seenAt = this.options.realTime()
  }

  start(): void {
    this.running ??= this.loop()
  }

  /** Ends after the transaction that is under way. */
  async stop(): Promise<void> {
    this.stopping.abort()
    this.ring()
    await this.running
  }

  /** There is something to look at: a command, an event from outside. */
  ring(): void {
    this.isRung = true
    this.wake?.()
  }

  /** Goes on to this instant as fast as it can; a later wish replaces an earlier one. */
  async goTo(until: Instant): Promise<void> {
    this.goal?.reached()
    const done = new Promise<void>((reached) => {
      this.goal = { until, reached }
    })
    this.ring()
    await done
  }

  /** Goes on to the next instant at which something happens, if there is one. */
  async jump(): Promise<void> {
    const { sql, workspaceId } = this.options
    const [row] = await sql<{ clockAt: Instant }[]>`
      select clock_at as "clockAt" from workspaces where id = ${workspaceId}`
    // The present may have just changed: settle it first, then ask what comes next.
    if (row) await this.goTo(row.clockAt)
    if (this.nextAt !== undefined) await this.goTo(this.nextAt)
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.round()
      } catch (error) {
        this.options.engine.log.error({ error: String(error) }, 'Practice failed; trying again.')
        await this.rest(restMs)
      }
    }
    this.goal?.reached()
  }

  private async round(): Promise<void> {
    const { sql, workspaceId, plays } = this.options
    if (!plays && !this.goal) return this.rest(restMs)
    const [row] = await sql<{ playing: boolean; speed: number; clockAt: Instant }[]>`
      select playing, speed, clock_at as "clockAt" from workspaces where id = ${workspaceId}`
    if (!row) return this.rest(restMs)
    if (this.goal) return this.towards(this.goal)
    if (row.playing && this.isUnseen())
      await sql`update workspaces set playing = false where id = ${workspaceId}`
    const until = row.playing ? this.target(row) : row.clockAt
    if (!row.playing) this.anchor = undefined
    const tick = await this.tick(until)
    const isBehind = tick !== undefined && row.playing && tick.at < floorMinute(until)
    if (!isBehind) await this.rest(row.playing ? frameMs : restMs)
  }

  private async towards(goal: { until: Instant; reached: () => void }): Promise<void> {
    const tick = await this.tick(goal.until)
    if (tick === undefined) return this.rest(frameMs)
    if (tick.at < floorMinute(goal.until) || this.goal !== goal) return
    this.goal = undefined
    this.anchor = undefined
    goal.reached()
  }

  private isUnseen(): boolean {
    return this.options.realTime() - this.seenAt > unseenMs
  }

  /** Where the clock should stand by now. */
  private target({ speed, clockAt }: { speed: number; clockAt: Instant }): Instant {
    const real = this.options.realTime()
    if (this.anchor?.speed !== speed) this.anchor = { real, clock: clockAt, speed }
    const wanted = this.anchor.clock + ((real - this.anchor.real) / 1000) * speed * dayMs
    const most = clockAt + (mostBehindMs / 1000) * speed * dayMs
    if (wanted <= most) return wanted
    this.anchor = { real, clock: clockAt, speed }
    return most
  }

  private async tick(until: Instant): Promise<PracticeTick | undefined> {
    const { engine, world, workspaceId } = this.options
    this.isAtWork = true
    const tick = await practiceTick(engine, world, workspaceId, until, this.stopping.signal).finally(() => {
      this.isAtWork = false
    })
    if (tick) this.nextAt = tick.nextAt
    return tick
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        this.wake = undefined
        this.isRung = false
        resolve()
      }
      const timer = setTimeout(finish, ms)
      this.wake = finish
      if (this.isRung) finish()
    })
  }
}

const floorMinute = (at: Instant): Instant => Math.floor(at / 60_000) * 60_000
