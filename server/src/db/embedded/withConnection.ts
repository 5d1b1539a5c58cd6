import postgres, { type Sql } from 'postgres'

/** Opens one connection, hands it to the action and closes it. */
export async function withConnection<T>(url: string, act: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    return await act(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
