import { registry } from '@rekindle/nodes'
import { compileFlow, type Instant } from '@rekindle/runtime'
import {
  type Engine,
  type PickSender,
  type SourceClient,
  silentSources,
  VersionShelf,
} from '@rekindle/runtime/engine'
import type { Logger } from 'pino'
import type { RawSql } from '../db/index.ts'
import { createEngineStore } from '../queries/engine/createEngineStore.ts'

/** The engine on PostgreSQL, with all node types there are. */
export const createEngine = (
  sql: RawSql,
  options: Pick<Engine, 'guard' | 'watch' | 'abreast'> & {
    senderFor: PickSender
    sources?: SourceClient
    clock: () => Instant
    log: Logger
  },
): Engine => ({
  store: createEngineStore(sql),
  shelf: new VersionShelf((flow) => compileFlow(flow, registry)),
  sources: silentSources,
  chance: Math.random,
  ...options,
})
