import type { Flow } from '@rekindle/runtime'
import { inWorkspace, type RawSql } from '@rekindle/server/db'
import { liveId, start } from './setUpTown.ts'

/** A further live journey, which people enter by an event. */
export const addJourney = (sql: RawSql, flow: Flow): Promise<unknown> =>
  inWorkspace(sql, liveId, async (tx) => {
    const journey = '0190a000-0000-7000-8000-0000000000d1'
    const version = '0190a000-0000-7000-8000-0000000000d2'
    await tx`
      insert into journeys (workspace_id, id, title, state, draft, revision, version_id, created_at, changed_at)
      values (${liveId}, ${journey}, '{}', 'live', ${tx.json(flow as never)}, 1, ${version}, ${start}, ${start})`
    await tx`
      insert into versions (workspace_id, id, journey_id, number, flow, hash, published_at, published_by)
      values (${liveId}, ${version}, ${journey}, 1, ${tx.json(flow as never)}, 'd', ${start}, 'test')`
  })
