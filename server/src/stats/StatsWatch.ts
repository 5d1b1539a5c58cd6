import { type Goal, type Instant, isoOf } from '@rekindle/runtime'
import type { VersionStats } from '../contract/stats.ts'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { loadVersionStats } from '../queries/stats/loadVersionStats.ts'
import type { StatsRange } from './wholeRange.ts'

export interface WatchedVersion {
  workspaceId: string
  versionId: string
  number: number
  nodeIds: readonly string[]
  goals: readonly Goal[]
  /** Of its goals: see `goalPhase`. */
  phases: Record<string, string>
}

type Tell = (stats: VersionStats) => void

interface Watch {
  version: WatchedVersion
  listeners: Set<Tell>
  seen: string
  timer: NodeJS.Timeout | undefined
  round: number
}

/** At most four pictures a second reach a screen. */
const everyMs = 250
/** A parked run changes no counter: now and then everything is compared. */
const fullRounds = 8

/**
 * Watches the numbers of versions while somebody looks at them. All who look at one version share one look at the
 * database, which asks for a single sum until that has changed.
 */
export class StatsWatch {
  private readonly watches = new Map<string, Watch>()
  private readonly sql: RawSql
  private readonly clockOf: (workspaceId: string) => Promise<Instant>
  private readonly onError: (error: unknown) => void

  constructor(
    sql: RawSql,
    clockOf: (workspaceId: string) => Promise<Instant>,
    onError: (error: unknown) => void,
  ) {
    this.sql = sql
    this.clockOf = clockOf
    this.onError = onError
  }

  /** Tells the numbers now, and whenever they change. Answers a function that ends it. */
  subscribe(version: WatchedVersion, tell: Tell): () => void {
    const watch = this.watches.get(version.versionId) ?? this.begin(version)
    watch.listeners.add(tell)
    void this.load(version).then(tell, this.onError)
    return () => {
      watch.listeners.delete(tell)
      if (watch.listeners.size > 0) return
      clearTimeout(watch.timer)
      this.watches.delete(version.versionId)
    }
  }

  /** Of all time, or of a range as `wholeRange` makes it. */
  async load(version: WatchedVersion, range?: StatsRange): Promise<VersionStats> {
    const { workspaceId, versionId, number, nodeIds, goals, phases } = version
    const at = isoOf(await this.clockOf(workspaceId))
    const numbers = await inWorkspace(this.sql, workspaceId, (tx) =>
      loadVersionStats(tx, workspaceId, versionId, nodeIds, { range, goals }),
    )
    const within = range && { range: { from: isoOf(range.from), to: isoOf(range.to) } }
    return { version: number, at, ...within, phases, ...numbers }
  }

  private begin(version: WatchedVersion): Watch {
    const watch: Watch = { version, listeners: new Set(), seen: '', timer: undefined, round: 0 }
    this.watches.set(version.versionId, watch)
    const look = async () => {
      await this.look(watch).catch(this.onError)
      if (watch.listeners.size > 0) watch.timer = setTimeout(look, everyMs)
    }
    watch.timer = setTimeout(look, everyMs)
    return watch
  }

  private async look(watch: Watch): Promise<void> {
    const sum = await this.sumOf(watch.version)
    const isFull = ++watch.round % fullRounds === 0
    if (!isFull && watch.seen.startsWith(`${sum} `)) return
    const stats = await this.load(watch.version)
    const { at: _, ...numbers } = stats
    const seen = `${sum} ${JSON.stringify(numbers)}`
    if (seen === watch.seen) return
    watch.seen = seen
    for (const tell of watch.listeners) tell(stats)
  }

  private async sumOf({ workspaceId, versionId }: WatchedVersion): Promise<number> {
    const rows = await inWorkspace(
      this.sql,
      workspaceId,
      (tx) => tx<{ sum: number }[]>`
        select coalesce(sum(count), 0)::bigint as sum from totals
        where workspace_id = ${workspaceId} and version_id = ${versionId}`,
    )
    return rows[0]?.sum ?? 0
  }
}
