import { AsyncLocalStorage } from 'node:async_hooks'
import { randomInt } from 'node:crypto'
import { murmur3 } from '@rekindle/runtime'
import type { Query } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'

/** First half of the advisory lock; the second is made of the workspace's id. */
const driverLock = 7_358_012
/** First half of a lock that is a drive's own; the second is drawn by chance. */
const driveLock = 7_358_013

interface Drive {
  workspaceId: string
  token: number
}

const drives = new AsyncLocalStorage<Drive>()

/** The session that made this process the driver is gone, and with it the right to go on: somebody else may drive by now. */
export class DriveLost extends Error {
  override readonly name = 'DriveLost'
  /** Like any lost connection: no customer is to blame. */
  readonly code = 'CONNECTION_OF_DRIVER_LOST'
}

/**
 * Holds an advisory lock on a connection of its own while `act` works on others: needs a pool of two or more.
 * A killed process loses its connection and the lock with it. When only the connection is lost, `act` goes on: then its next
 * lane, pool or move of the clock finds that the drive is over. Begins when what the driver before had open is committed.
 */
export async function asDriver<T>(
  sql: RawSql,
  workspaceId: string,
  act: () => Promise<T>,
): Promise<T | undefined> {
  const session = await sql.reserve()
  const key = murmur3(workspaceId) | 0
  const token = randomInt(2 ** 31)
  try {
    const [row] = await session<
      { got: boolean }[]
    >`select pg_try_advisory_lock(${driverLock}::int, ${key}::int) as got`
    if (!row?.got) return undefined
    try {
      await session`select pg_advisory_lock(${driveLock}::int, ${token}::int)`
      await session`select from workspaces where id = ${workspaceId} for update`
      return await drives.run({ workspaceId, token }, act)
    } finally {
      await session`
        select pg_advisory_unlock(${driveLock}::int, ${token}::int), pg_advisory_unlock(${driverLock}::int, ${key}::int)`
    }
  } finally {
    session.release()
  }
}

/**
 * Refuses to go on in a drive whose session is gone. To be asked when the workspace's row is locked: whoever drives next waits
 * for it. Outside of a drive nothing is asked.
 */
export async function ensureDriving(tx: Query, workspaceId: string): Promise<void> {
  const drive = drives.getStore()
  if (drive?.workspaceId !== workspaceId) return
  const rows = await tx`
    select from pg_locks
    where locktype = 'advisory' and classid = ${driveLock}::oid and objid = ${drive.token}::oid and granted
      and database = (select oid from pg_database where datname = current_database())`
  if (rows.count === 0)
    throw new DriveLost('The connection that held the practice clock is gone; trying again.')
}
