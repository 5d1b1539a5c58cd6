import { registry } from '@rekindle/nodes'
import { compileFlow } from '@rekindle/runtime'
import { type Engine, practiceTick, type Sender, silentSources, VersionShelf } from '@rekindle/runtime/engine'
import { openDatabase, type RawSql } from '@rekindle/server/db'
import type { BucketGroups } from '../../../server/src/citus/BucketGroups.ts'
import { createEngineStore } from '../../../server/src/queries/engine/createEngineStore.ts'
import { campaignWorld } from './campaignWorld.ts'
import { paperSender } from './paperSender.ts'
import { workspaceId } from './setUpCampaign.ts'

export type Campaign = ReturnType<typeof openCampaign>

interface Options {
  /** The machine's clock, as live workspaces see it. */
  clock?: () => number
  sender?: (sql: RawSql) => Sender
  groups?: (sql: RawSql) => BucketGroups
}

/** An engine on a database, as one process has it. */
export function openCampaign(
  url: string,
  { clock = () => 0, sender: makeSender = paperSender, groups }: Options = {},
) {
  const database = openDatabase(url, { connections: 4 })
  const { sql } = database
  const sender = makeSender(sql)
  const errors: unknown[] = []
  const engine: Engine = {
    store: createEngineStore(sql, groups?.(sql)),
    shelf: new VersionShelf((flow) => compileFlow(flow, registry)),
    senderFor: () => sender,
    sources: silentSources,
    clock,
    log: { info: () => {}, error: (fields) => errors.push(fields) },
  }
  return { database, sql, engine, world: campaignWorld(sql), errors }
}

/** Plays until the practice clock stands at `until`; when another process drives, it waits its turn. */
export async function playCampaign({ engine, world }: Campaign, until: number): Promise<number> {
  let ticks = 0
  for (;;) {
    const tick = await practiceTick(engine, world, workspaceId, until)
    if (tick) ticks++
    if (tick && tick.at >= until) return ticks
    if (!tick) await new Promise((resolve) => setImmediate(resolve))
  }
}
