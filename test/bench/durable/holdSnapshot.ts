import { openDatabase } from '@rekindle/server/db'

/** Opens a snapshot of a database on a connection of its own, and keeps it until released. */
export async function holdSnapshot(url: string): Promise<{ release: () => Promise<void> }> {
  const { sql, close } = openDatabase(url, { connections: 1 })
  const session = await sql.reserve()
  // Ours are ended when they forget one; this one stands for somebody else's.
  await session`set idle_in_transaction_session_timeout = 0`
  await session`begin isolation level repeatable read`
  await session`select count(*) from lanes`
  return {
    release: async () => {
      await session`commit`
      session.release()
      await close()
    },
  }
}
