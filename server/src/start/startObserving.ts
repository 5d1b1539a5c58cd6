import type { Instant } from '@rekindle/runtime'
import { keepHouse } from '../housekeeping/keepHouse.ts'
import { createHealth, type Health } from '../observe/createHealth.ts'
import { keepMinutes } from '../observe/keepMinutes.ts'
import { Meter } from '../observe/Meter.ts'
import { openTracer } from '../observe/openTracer.ts'
import type { Tracer } from '../observe/Tracer.ts'
import { watchQueues } from '../observe/watchQueues.ts'
import { Presence } from '../workers/Presence.ts'
import type { Parts } from './openParts.ts'

/** How this process is seen from outside, and what it does beside its work. */
export interface Observing {
  meter: Meter
  tracer: Tracer | undefined
  health: () => Promise<Health>
  /** There where the process steps customers. */
  presence: Presence | undefined
  stop(): Promise<void>
}

interface Options {
  now: () => Instant
  work: boolean
  signal: AbortSignal
}

/** A worker takes its place among the workers before it begins: it must know which lanes others died at. */
export async function startObserving(
  { database: { sql }, config, log }: Pick<Parts, 'database' | 'config' | 'log'>,
  { now, work, signal }: Options,
): Promise<Observing> {
  const tracer = await openTracer(config)
  const meter = new Meter(() => Date.now(), tracer)
  watchQueues(meter, sql, now)
  const presence = work ? await Presence.start({ sql, log, vitals: meter.vitals }) : undefined
  if (presence) {
    keepMinutes({ sql, meter, workerId: presence.id, now }, signal)
    keepHouse({ sql, log, now }, signal)
  }
  return {
    meter,
    tracer,
    presence,
    health: createHealth(sql, work ? meter : undefined),
    stop: async () => {
      await presence?.stop()
      await tracer?.close()
    },
  }
}
