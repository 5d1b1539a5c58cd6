import type { Transaction } from '../db/index.ts'

/** Names of accounts, also of such as have left. */
export async function loadNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx<{ id: string; name: string }[]>`
    select id, name from users where id = any(${wanted}::uuid[])`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
