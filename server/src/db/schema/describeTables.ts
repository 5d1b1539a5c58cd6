import { getTableConfig } from 'drizzle-orm/pg-core'
import { tables } from './tables.ts'

export interface TableDescription {
  name: string
  /** `column type`, and `not null` where it holds, as PostgreSQL words it. */
  columns: string[]
  key: string[]
}

/** The tables as the code sees them, to be compared with what the migrations made. */
export function describeTables(): TableDescription[] {
  return Object.values(tables).map((table) => {
    const { name, columns, primaryKeys } = getTableConfig(table)
    const key = primaryKeys[0]?.columns.map((column) => column.name) ?? []
    return {
      name,
      key,
      columns: columns.map((column) => {
        const type = column.getSQLType().replace('timestamp (3)', 'timestamp(3)')
        const filled = column.notNull || column.primary || key.includes(column.name)
        return `${column.name} ${type}${filled ? ' not null' : ''}`
      }),
    }
  })
}
