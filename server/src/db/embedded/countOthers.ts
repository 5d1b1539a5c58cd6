import { withConnection } from './withConnection.ts'

/** Sessions of other people on this server: while there are any, it is not ours to stop. */
export async function countOthers(url: string): Promise<number> {
  const rows = await withConnection(
    url,
    (sql) => sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rows[0]?.count ?? 0
}
