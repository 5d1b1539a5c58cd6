import { type Instant, isoOf } from '@rekindle/runtime'
import { customType, integer, uuid } from 'drizzle-orm/pg-core'

/** An instant in whole milliseconds, kept as `timestamptz(3)`. Domain time and operating time alike. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: isoOf,
  fromDriver: (text) => new Date(text).getTime(),
})

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
})

/** What leads every key of a row that belongs to a customer or a pool. */
export const laneKey = () => ({
  workspaceId: uuid('workspace_id').notNull(),
  bucket: integer('bucket').notNull(),
})
