import { migrate, openDatabase, type RawSql } from '@rekindle/server/db'
import type { Bench, Contender } from '../Bench.ts'
import { loadBareRuns } from './BareRows.ts'
import { playBareWeek } from './bareWeek.ts'
import { benchDatabase, cpuMsSoFar } from './benchServer.ts'
import { fillRing, openRing, start } from './openRing.ts'
import { playOn } from './playOn.ts'
import { stepRing } from './ringFlow.ts'

const customers = 1_000
const batch = 500
const weekMs = 7 * 86_400_000
const weeksOfStart = 2

/** What a week leaves behind, by table: both sides must have written the same. */
const tallies = async (sql: RawSql) =>
  sql`
    select (select count(*) from visits) as visits, (select count(*) from visits where left_at is null) as open,
      (select sum(ordinal) from visits) as ordinals, (select count(*) from messages where state = 'handedOver') as messages,
      (select count(*) from sends) as sends, (select count(*) from timers) as timers, (select sum(visit) from runs) as runs,
      (select count(*) from assignments) as assignments, (select sum(count) from totals) as totals,
      (select sum(count) from hours) as hours, (select count(*) from claims) as claims,
      (select count(*) from inbox) as inbox`

/** As PostgreSQL does by itself after a minute: until then both sides' statements are planned for empty tables. */
const countRows = (sql: RawSql) => sql.unsafe('vacuum analyze')

/** A wait ends, an arm is drawn, a message leaves, the next wait begins: against its rows written with no engine. */
export const durableRows: Bench = {
  name: 'durable-rows',
  tells: 'durable steps/s (wake, split, send, next wait) ÷ the same rows by bare batched SQL',
  asRate: true,
  repeats: true,
  cpuMs: cpuMsSoFar,
  ...sides(),
}

function sides(): Pick<Bench, 'subject' | 'base'> {
  let copyFrom = ''
  let left: unknown
  let weeks = 0
  return {
    async subject(): Promise<Contender> {
      const { url, name, drop } = await benchDatabase()
      await migrate(url)
      const first = openRing(url)
      await fillRing(first, stepRing, customers)
      await first.database.close()
      copyFrom = name
      let ring: ReturnType<typeof openRing> | undefined
      return {
        async step() {
          ring ??= openRing(url)
          ring.clock.at = start + ++weeks * weekMs
          await playOn(ring)
          if (weeks === weeksOfStart) await countRows(ring.sql)
          return 2 * customers
        },
        close: async () => {
          if (ring) left = await tallies(ring.sql)
          await ring?.database.close()
          await drop()
        },
      }
    },
    async base(): Promise<Contender> {
      const { url, drop } = await benchDatabase(copyFrom)
      const { sql, close } = openDatabase(url, { connections: 2 })
      const session = await sql.reserve()
      const runs = await loadBareRuns(sql)
      let at = start
      let weeks = 0
      return {
        async step() {
          at += weekMs
          for (let i = 0; i < runs.length; i += batch)
            await playBareWeek(session, runs.slice(i, i + batch), at)
          if (++weeks === weeksOfStart) await countRows(sql)
          return 2 * customers
        },
        close: async () => {
          const written = JSON.stringify(await tallies(sql))
          if (written !== JSON.stringify(left))
            throw new Error(`The rows differ: engine ${JSON.stringify(left)}, bare ${written}.`)
          session.release()
          await close()
          await drop()
        },
      }
    },
  }
}
