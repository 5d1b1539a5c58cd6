import { bucketCount } from '../db/ensureWorkspace.ts'
import type { Query } from '../db/inWorkspace.ts'
import type { RawSql } from '../db/openDatabase.ts'

/** Shards are split by hand, hours after somebody decided to. */
const keptMs = 600_000

/**
 * Which buckets may be worked on in one transaction. One PostgreSQL: all of them. Citus: those of one shard, because a
 * statement over two shards is no statement of one machine any more.
 */
export class BucketGroups {
  private readonly sql: RawSql
  private readonly look: typeof loadGroups
  private known: { groups: readonly number[] | undefined; until: number } | undefined

  constructor(sql: RawSql, look: typeof loadGroups = loadGroups) {
    this.sql = sql
    this.look = look
  }

  /** Whether the tables lie on the machines of a cluster. */
  async areSpread(): Promise<boolean> {
    return (await this.load()) !== undefined
  }

  /** Group of each bucket; `undefined` when there is one group only. */
  async load(): Promise<readonly number[] | undefined> {
    const now = performance.now()
    if (!this.known || this.known.until < now)
      this.known = { groups: await this.look(this.sql), until: now + keptMs }
    return this.known.groups
  }

  /** Parts a list by the group of each bucket, in the order of the first of each group. */
  async part<T extends { bucket: number }>(list: readonly T[]): Promise<T[][]> {
    const groups = await this.load()
    if (!groups) return list.length === 0 ? [] : [[...list]]
    const parts = new Map<number | undefined, T[]>()
    for (const one of list) {
      const part = parts.get(groups[one.bucket])
      if (part) part.push(one)
      else parts.set(groups[one.bucket], [one])
    }
    return [...parts.values()]
  }
}

async function loadGroups(sql: Query): Promise<readonly number[] | undefined> {
  const [row] = await sql<{ distributed: boolean }[]>`
    select exists (select from pg_extension where extname = 'citus') as distributed`
  if (!row?.distributed) return undefined
  const rows = await sql<{ shard: number | null }[]>`
    select get_shard_id_for_distribution_column('lanes', bucket)::bigint as shard
    from generate_series(0, ${bucketCount - 1}::int) bucket
    where exists (select from pg_dist_partition where logicalrelid = 'lanes'::regclass)
    order by bucket`
  return rows.length === 0 ? undefined : rows.map(({ shard }) => shard ?? 0)
}
