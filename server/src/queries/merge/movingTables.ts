import { getTableColumns, getTableName } from 'drizzle-orm'
import { tables } from '../../db/schema/tables.ts'

/** Stay with the bucket they were made in: they are about trouble with a lane; and what is watched is found out anew. */
const staying = new Set(['stuck_customers', 'lane_deaths', 'dead_letters', 'watches'])

/** Histories without end: they travel in parts, ahead of everything else. */
export const historyTables = ['events', 'event_keys', 'visits'] as const

/** Every table of rows that belong to one customer and move with them. A new table moves without being named here. */
export const coreTables: readonly string[] = Object.values(tables)
  .filter((table) => {
    const columns = getTableColumns(table)
    return 'bucket' in columns && 'customerId' in columns
  })
  .map(getTableName)
  .filter((name) => !staying.has(name) && !historyTables.some((history) => history === name))
