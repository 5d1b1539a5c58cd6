import { randomBytes } from 'node:crypto'
import type { Instant } from '@rekindle/runtime'
import type { Logger } from 'pino'
import type { RawSql } from '../db/index.ts'
import { createPresenceWire } from './createPresenceWire.ts'
import { noWire } from './PresenceWire.ts'
import { Rooms } from './Rooms.ts'

interface Around {
  sql: RawSql
  log: Pick<Logger, 'debug'>
  now: () => Instant
  /** Whether processes tell each other; without, people of one process see each other alone. */
  notify: boolean
}

/** The rooms of this process. It opens no connection before somebody opens a journey. */
export function createRooms({ sql, log, now, notify }: Around): Rooms {
  const processId = randomBytes(4).toString('hex')
  const onError = (error: unknown) => log.debug({ error }, 'other processes were not told who is here')
  return new Rooms({
    wire: notify ? createPresenceWire(sql, processId, onError) : noWire,
    now,
    later: (run, ms) => {
      const timer = setTimeout(run, ms).unref()
      return () => clearTimeout(timer)
    },
    processId,
    newKey: () => randomBytes(8).toString('hex'),
  })
}
