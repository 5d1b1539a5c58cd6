import type { Bell } from '@rekindle/runtime/engine'
import type { RawSql } from './openDatabase.ts'

const channel = 'rekindle'

/** One notification a commit costs two thirds of the throughput; workers look once a second anyway. */
const quietMs = 20

/** A bell between all processes of a database by NOTIFY. Rings of 20 ms are one; a ring that fails is lost. */
export function createBell(sql: RawSql): Bell {
  let pending: NodeJS.Timeout | undefined
  return {
    ring() {
      if (pending) return
      pending = setTimeout(() => {
        pending = undefined
        sql.notify(channel, '').catch(() => {})
      }, quietMs).unref()
    },
    async listen(wake) {
      const { unlisten } = await sql.listen(channel, wake)
      return unlisten
    },
  }
}

/** Rings nobody and hears nothing: the loops look by themselves. */
export const silentBell: Bell = { ring: () => {}, listen: async () => async () => {} }
