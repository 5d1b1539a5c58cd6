import * as access from './access.ts'
import * as comments from './comments.ts'
import * as counters from './counters.ts'
import * as customers from './customers.ts'
import * as entry from './entry.ts'
import * as events from './events.ts'
import * as imports from './imports.ts'
import * as journeys from './journeys.ts'
import * as mail from './mail.ts'
import * as messages from './messages.ts'
import * as plans from './plans.ts'
import * as pools from './pools.ts'
import * as practice from './practice.ts'
import * as runs from './runs.ts'
import * as sources from './sources.ts'
import * as tasks from './tasks.ts'
import * as workers from './workers.ts'
import * as workspaces from './workspaces.ts'

/** Every table, for Drizzle's relational queries and for the test that compares them with the migrations. */
export const tables = {
  ...access,
  ...comments,
  ...counters,
  ...customers,
  ...entry,
  ...events,
  ...imports,
  ...journeys,
  ...mail,
  ...messages,
  ...plans,
  ...pools,
  ...practice,
  ...runs,
  ...sources,
  ...tasks,
  ...workers,
  ...workspaces,
}
