import type { RawSql } from '../db/openDatabase.ts'
import { distributeStatements } from './distributeStatements.ts'

export interface DistributeReport {
  /** Citus is not there, or not in `shared_preload_libraries`. */
  missing: boolean
  statements: string[]
  unplaced: string[]
}

/** Spreads the tables over the machines of a Citus cluster; with `dryRun` it only says how, also without Citus. */
export async function distribute(
  sql: RawSql,
  { shards, dryRun }: { shards: number; dryRun: boolean },
): Promise<DistributeReport> {
  const [row] = await sql<{ there: boolean }[]>`
    select exists (select from pg_extension where extname = 'citus') as there`
  const there = row?.there ?? false
  const done = there ? await listDistributed(sql) : new Set<string>()
  const plan = await distributeStatements(sql, { shards, done })
  if (dryRun) return { ...plan, missing: false }
  if (!there || plan.unplaced.length > 0) return { ...plan, missing: !there }
  const session = await sql.reserve()
  try {
    // Not in one transaction: Citus copies rows table by table, and what is done is found done the next time.
    for (const statement of plan.statements) await session.unsafe(statement)
  } finally {
    session.release()
  }
  return { ...plan, missing: false }
}

async function listDistributed(sql: RawSql): Promise<Set<string>> {
  const rows = await sql<{ name: string }[]>`select logicalrelid::text as name from pg_dist_partition`
  return new Set(rows.map(({ name }) => name))
}
