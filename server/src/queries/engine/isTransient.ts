/** Classes of SQLSTATE that say nothing about the statement: connection, rollback, resources, operator, system. */
const passing = /^(08|40|53|57|58)/

/** Lost connections have codes of their own in the client library and in Node. */
const connection = /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/

export function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return passing.test(code) || connection.test(code)
}
