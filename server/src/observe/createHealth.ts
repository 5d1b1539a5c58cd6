import { type RawSql, readMigrations } from '../db/index.ts'
import type { Meter } from './Meter.ts'

export interface Health {
  ok: boolean
  database: boolean
  migrations: boolean
  /** Whether the loops of this process go round; absent where it steps nobody. */
  worker?: boolean | undefined
}

/** A loop looks at least once a second; a long sweep may take a while. */
const silentMs = 2 * 60_000

/** Answers whether this process can do its work. `meter` is that of its worker, if it has one. */
export function createHealth(sql: RawSql, meter?: Pick<Meter, 'silentMs'>): () => Promise<Health> {
  let isMigrated = false
  return async () => {
    const worker = meter && meter.silentMs < silentMs
    const ask = async () => {
      await sql`select 1`
      isMigrated ||= await holdsAll(sql)
      return true
    }
    const database = await ask().catch(() => false)
    const ok = database && isMigrated && worker !== false
    return { ok, database, migrations: isMigrated, ...(worker === undefined ? {} : { worker }) }
  }
}

async function holdsAll(sql: RawSql): Promise<boolean> {
  const rows = await sql<{ name: string }[]>`select name from migrations`
  const applied = new Set(rows.map(({ name }) => name))
  return readMigrations().every(({ name }) => applied.has(name))
}
