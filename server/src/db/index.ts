export { createBell, silentBell } from './createBell.ts'
export { bucketCount, ensureWorkspace, type NewWorkspace } from './ensureWorkspace.ts'
export { inWorkspace, inWorkspaceDb, inWorkspaceSnapshot, type Transaction } from './inWorkspace.ts'
export { keepPartitions } from './keepPartitions.ts'
export { migrate, readMigrations } from './migrate.ts'
export {
  type Database,
  type DatabaseOptions,
  type Drizzle,
  openDatabase,
  type RawSql,
} from './openDatabase.ts'
export { tables } from './schema/tables.ts'
