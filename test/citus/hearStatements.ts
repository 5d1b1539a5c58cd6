import type { RawSql } from '@rekindle/server/db'

export interface Heard {
  text: string
  /** Sent by itself, not within a transaction. */
  alone: boolean
}

/** Every statement a client sends from now on, once each. */
export function hearStatements(sql: RawSql): Map<string, Heard> {
  const heard = new Map<string, Heard>()
  const open = new Set<number>()
  const options = sql.options as { debug?: unknown }
  options.debug = (connection: number, text: string) => {
    // A connection that is new looks types up, which no loop asked for.
    if (text.includes('pg_catalog.pg_type')) return
    if (/^begin/.test(text)) open.add(connection)
    const alone = !open.has(connection)
    if (/^(commit|rollback)/.test(text)) open.delete(connection)
    heard.set(`${alone} ${text}`, { text, alone })
  }
  return heard
}
