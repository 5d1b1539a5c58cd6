import type { RawSql } from '../db/openDatabase.ts'
import type { DropOptions, DroppedPart } from './DroppedPart.ts'
import { dropMonth } from './dropMonth.ts'
import { dropStrays } from './dropStrays.ts'
import { listMonths } from './listMonths.ts'

/**
 * Drops visits and events of months before an instant; counters, messages, goals and the re-entry ledger stay. Each part
 * goes in a transaction of its own: stopped halfway, it can be given again.
 */
export async function dropBefore(sql: RawSql, options: DropOptions): Promise<DroppedPart[]> {
  const parts: DroppedPart[] = []
  for (const month of await listMonths(sql, options.before))
    parts.push(await dropMonth(sql, month, options.dryRun))
  for (const table of ['events', 'visits'] as const) {
    const strays = await dropStrays(sql, table, options)
    if (strays.rows > 0 || strays.held > 0) parts.push(strays)
  }
  return parts
}
