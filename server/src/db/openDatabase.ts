import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { instantType, numberType } from './postgresTypes.ts'
import { tables } from './schema/tables.ts'

export type { Sql } from 'postgres'

/** A raw client whose `timestamptz` are instants in milliseconds and whose `bigint` are numbers. */
export type RawSql = Sql<{ instant: number; bigNumber: number }>

export type Drizzle = PostgresJsDatabase<typeof tables>

export interface Database {
  url: string
  /** For the hot path and for statements in `queries/`. */
  sql: RawSql
  /** For ordinary queries. On a client of its own: Drizzle replaces the serializers of the one it gets. */
  db: Drizzle
  /** Ends all connections, after what is under way. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Connections of the raw client; Drizzle has half as many. */
  connections?: number
}

/**
 * A process that was stopped in the middle of a transaction, or whose machine is gone, holds its lanes no longer than
 * this: the database ends its connection, and others take over.
 */
const patience = {
  idle_in_transaction_session_timeout: 60_000,
  tcp_keepalives_idle: 30,
  tcp_keepalives_interval: 10,
  tcp_keepalives_count: 3,
}

/** Opens connections as they are needed; does not migrate. */
export function openDatabase(url: string, { connections = 8 }: DatabaseOptions = {}): Database {
  const settings = { onnotice: () => {}, connection: { TimeZone: 'UTC', ...patience } }
  const sql: RawSql = postgres(url, {
    ...settings,
    max: connections,
    types: { instant: instantType, bigNumber: numberType },
  })
  const client = postgres(url, { ...settings, max: Math.max(1, connections >> 1) })
  return {
    url,
    sql,
    db: drizzle(client, { schema: tables }),
    close: async () => {
      await Promise.all([sql.end({ timeout: 10 }), client.end({ timeout: 10 })])
    },
  }
}
