import { sql } from 'drizzle-orm'
import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant, laneKey } from './columns.ts'

/** Audiences customers are in, for journeys that mind who joins. A row is there while the customer is inside. */
export const memberships = pgTable(
  'memberships',
  {
    ...laneKey(),
    customerId: uuid('customer_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    since: instant('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.customerId, t.journeyId] })],
)

/** Buckets whose customers are still to be asked into a journey. A row goes in the transaction that asks them. */
export const sweeps = pgTable(
  'sweeps',
  {
    ...laneKey(),
    journeyId: uuid('journey_id').notNull(),
    key: text('key').notNull(),
    /** Notes who is in the audience already. */
    inside: boolean('inside').notNull(),
    /** How many customers the bucket had when it was planned. */
    customers: integer('customers').notNull(),
    at: instant('at').notNull(),
    /** Only these customers of the bucket: the others had been asked when the journey was paused. */
    onlyCustomers: uuid('only_customers').array(),
    plannedAt: instant('planned_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.bucket, t.journeyId, t.key] })],
)
