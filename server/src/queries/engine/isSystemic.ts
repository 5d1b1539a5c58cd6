/**
 * Classes of SQLSTATE that no single customer is to blame for: connection, rollback, a statement that does not fit
 * the schema, resources, operator, system.
 */
const systemic = /^(08|40|42|53|57|58)/

/** Lost connections have codes of their own in the client library and in Node. */
const connection = /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/

export function isSystemic(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return systemic.test(code) || connection.test(code)
}
