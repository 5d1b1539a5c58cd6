import { type Instant } from '@rekindle/runtime'
import type { VersionStats } from '../contract/stats.ts'
import { type RawSql } from '../db/index.ts'
export interface WatchedVersion {
  workspaceId: string
  versionId: string
  number: number
  nodeIds: readonly string[]
}
type Tell = (stats: VersionStats) => void
/**
 * Watches the numbers of versions while somebody looks at them. All who look at one version share one look at the
 * database, which asks for a single sum until that has changed.
 */
export declare class StatsWatch {
  private readonly watches
  private readonly sql
  private readonly clockOf
  private readonly onError
  constructor(
    sql: RawSql,
    clockOf: (workspaceId: string) => Promise<Instant>,
    onError: (error: unknown) => void,
  )
  /** Tells the numbers now, and whenever they change. Answers a function that ends it. */
  subscribe(version: WatchedVersion, tell: Tell): () => void
  load({ workspaceId, versionId, number, nodeIds }: WatchedVersion): Promise<VersionStats>
  private begin
  private look
  private sumOf
}
