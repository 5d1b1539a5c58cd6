/**
 * Classes of SQLSTATE that no single customer is to blame for: connection, plans of an older schema, a transaction
 * that can't write (a standby that took over), log-in, database gone, rollback, a statement that does not fit the
 * schema, resources, locks, operator, system, configuration, damage.
 */
const systemic = /^(08|0A|25|28|3D|40|42|53|55|57|58|F0|XX)/

/** Lost connections have codes of their own in the client library and in Node. */
const connection = /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/

export function isSystemic(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return systemic.test(code) || connection.test(code)
}
