import { murmur3 } from '@rekindle/runtime'
import type { RawSql } from '../../db/openDatabase.ts'

/** First half of the advisory lock; the second is made of the workspace's id. */
const driverLock = 7_358_012

/**
 * Holds an advisory lock on a connection of its own while `act` works on others: needs a pool of two or more.
 * A killed process loses its connection and the lock with it.
 */
export async function asDriver<T>(
  sql: RawSql,
  workspaceId: string,
  act: () => Promise<T>,
): Promise<T | undefined> {
  const session = await sql.reserve()
  const key = murmur3(workspaceId) | 0
  try {
    const [row] = await session<
      { got: boolean }[]
    >`select pg_try_advisory_lock(${driverLock}::int, ${key}::int) as got`
    if (!row?.got) return undefined
    try {
      return await act()
    } finally {
      await session`select pg_advisory_unlock(${driverLock}::int, ${key}::int)`
    }
  } finally {
    session.release()
  }
}
