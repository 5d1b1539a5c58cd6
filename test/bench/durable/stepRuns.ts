import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { drainCustomers } from '@rekindle/runtime/engine'
import { openRing } from './openRing.ts'
import { workspaceId } from './playOn.ts'

/** What a worker holds on to once its garbage is collected, in bytes. */
export interface Held {
  /** Runs before the first that counts. */
  warm: number
  runs: number
  heap: number
  rss: number
}

/*
 * A worker in a process of its own, `url`, `runs` and how many come in at once given as arguments: customers come in
 * by an event again and again, each time as a run of its own that goes through and ends. Reports what it holds, a
 * hundred times, after some that nobody counts.
 */
const [url = '', runsText = '', lotText = ''] = process.argv.slice(2)
const runs = Number(runsText)
const lot = Number(lotText)
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const ring = openRing(url)
const { sql, engine, clock, errors } = ring
const every = Math.max(lot, Math.floor(runs / 100 / lot) * lot)
// Until its code is compiled and its young space grown, a process holds less than it will.
const warm = 20 * lot
for (let done = -warm; done < runs; ) {
  clock.at += 86_400_000
  await comeIn(done + warm)
  const workspace = await engine.store.loadWorkspace(workspaceId)
  await drainCustomers(engine, workspace)
  if (errors.length > 0) throw new Error(`The worker failed: ${JSON.stringify(errors[0])}`)
  done += lot
  if (done <= 0 || done % every !== 0) continue
  collect()
  const { heapUsed, rss } = process.memoryUsage()
  process.send?.({ warm, runs: done, heap: heapUsed, rss } satisfies Held)
}
await ring.database.close()
process.disconnect()

/** The next customers in turn, each with one event. */
async function comeIn(from: number): Promise<void> {
  await sql`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, message_id, body, at)
    select ${workspaceId}::uuid, bucket, uuidv7(), 'customer', id, message, json_build_object('kind', 'track',
      'event', 'cart.left', 'messageId', message, 'at', ${clock.at}::bigint, 'properties', json_build_object()), ${clock.at}
    from (
      select bucket, id, 'm-' || ${from}::int + row_number() over () as message
      from (
        select bucket, id from customers where workspace_id = ${workspaceId}
        order by substring(external_id from 2)::int offset ${from}::int % (select count(*) from customers) limit ${lot}::int) chosen) named`
}
