import type { RawSql } from '../db/openDatabase.ts'
import type { DroppedPart } from './DroppedPart.ts'

export interface MonthPart {
  table: DroppedPart['table']
  partition: string
  month: string
  bytes: number
}

/** Partitions of a month that is over before this instant, the oldest first. */
export async function listMonths(sql: RawSql, before: Date): Promise<MonthPart[]> {
  const rows = await sql<MonthPart[]>`
    select parent.relname as "table", part.relname as partition, pg_total_relation_size(part.oid) as bytes,
      replace(substring(part.relname from '_([0-9]{4}_[0-9]{2})$'), '_', '-') as month
    from pg_inherits i
    join pg_class parent on parent.oid = i.inhparent and parent.relname in ('events', 'visits')
      and parent.relnamespace = current_schema()::regnamespace
    join pg_class part on part.oid = i.inhrelid and part.relname ~ '_[0-9]{4}_[0-9]{2}$'
    order by part.relname`
  return rows.filter(({ month }) => monthAfter(month) <= before.getTime())
}

function monthAfter(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Date.UTC(year, number, 1)
}
