import type { Query } from '../db/inWorkspace.ts'
import { type Placement, placementOf } from './placement.ts'

export interface DistributePlan {
  statements: string[]
  /** Tables of the schema that nobody has placed. */
  unplaced: string[]
}

export interface DistributeOptions {
  shards: number
  /** Tables that Citus has already: the command may be given again after a migration. */
  done: ReadonlySet<string>
}

/**
 * What makes this schema a distributed one, in order: functions on all machines, policies that Citus accepts, reference
 * tables, then tables cut by bucket beside the lanes. Reads the catalogue of any PostgreSQL; changes nothing.
 */
export async function distributeStatements(
  sql: Query,
  { shards, done }: DistributeOptions,
): Promise<DistributePlan> {
  const names = (await listTables(sql)).filter((name) => !done.has(name))
  const placed = (placement: Placement) => names.filter((name) => placementOf(name) === placement)
  // The others are laid beside the lanes.
  const cut = placed('distributed').sort((a, b) => Number(b === 'lanes') - Number(a === 'lanes'))
  const spread = [...placed('reference'), ...cut]
  if (spread.length === 0) return { statements: [], unplaced: names.filter((name) => !placementOf(name)) }
  return {
    statements: [
      ...(await settingStatements(sql)),
      ...(await functionStatements(sql)),
      ...(await policyStatements(sql, spread)),
      ...placed('reference').map((name) => `select create_reference_table('${name}')`),
      ...cut.map((name) =>
        name === 'lanes'
          ? `select create_distributed_table('lanes', 'bucket', shard_count => ${shards})`
          : `select create_distributed_table('${name}', 'bucket', colocate_with => 'lanes')`,
      ),
      ...spread.map((name) => `select truncate_local_data_after_distributing_table('${name}')`),
    ],
    unplaced: names.filter((name) => placementOf(name) === undefined),
  }
}

async function listTables(sql: Query): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
      and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')
    order by relname`
  return rows.map(({ name }) => name)
}

/** Row-level security follows a transaction to the other machines only so. */
async function settingStatements(sql: Query): Promise<string[]> {
  const [row] = await sql<{ name: string }[]>`select quote_ident(current_database()) as name`
  return [
    `alter database ${row?.name} set citus.propagate_set_commands = 'local'`,
    `set citus.propagate_set_commands = 'local'`,
  ]
}

async function functionStatements(sql: Query): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select quote_literal(p.oid::regprocedure::text) as name from pg_proc p
    where p.pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.oid`
  return rows.map(({ name }) => `select create_distributed_function(${name})`)
}

/** Citus refuses subqueries in policies; here one only spares PostgreSQL asking again for each row. */
async function policyStatements(sql: Query, tables: readonly string[]): Promise<string[]> {
  const rows = await sql<{ tablename: string; policyname: string; qual: string }[]>`
    select tablename, policyname, qual from pg_policies
    where schemaname = current_schema() and tablename = any(${tables as string[]}::text[])
    order by tablename, policyname`
  return rows.map(({ tablename, policyname, qual }) => {
    const column = qual.startsWith('(id =') ? 'id' : 'workspace_id'
    const own = `(${column} = current_workspace())`
    return `alter policy ${policyname} on ${tablename} using ${own} with check ${own}`
  })
}
