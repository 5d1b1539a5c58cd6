import type { RawSql } from './openDatabase.ts'

const dayMs = 86_400_000

/** Makes the partitions of the coming months once a day: a server may run for longer than they reach at its start. */
export function keepPartitions(sql: RawSql, signal: AbortSignal): void {
  const make = () => void sql`select ensure_partitions(3)`.catch(() => {})
  const timer = setInterval(make, dayMs).unref()
  signal.addEventListener('abort', () => clearInterval(timer))
}
