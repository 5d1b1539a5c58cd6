import type { Route } from '../http/Route.ts'
import { adminRoutes } from './admin.ts'
import { attentionRoutes } from './attention.ts'
import { blockRoutes } from './blocks.ts'
import { catalogueRoutes } from './catalogue.ts'
import { commentRoutes } from './comments.ts'
import { customerCommandRoutes } from './customerCommands.ts'
import { customerRoutes } from './customers.ts'
import { draftRoutes } from './drafts.ts'
import { entryRoutes } from './entries.ts'
import { eventRoutes } from './events.ts'
import { importRoutes } from './imports.ts'
import { journeyRoutes } from './journeys.ts'
import { mentionRoutes } from './mentions.ts'
import { messageRoutes } from './messages.ts'
import { operationsRoutes } from './operations.ts'
import { planRoutes } from './plans.ts'
import { policyRoutes } from './policy.ts'
import { poolRoutes } from './pools.ts'
import { practiceRoutes } from './practice.ts'
import { presenceRoutes } from './presence.ts'
import { publishingRoutes } from './publishing.ts'
import { scheduleRoutes } from './schedules.ts'
import { segmentRoutes } from './segments.ts'
import { sessionRoutes } from './session.ts'
import { sourceRoutes } from './sources.ts'
import { statsRoutes } from './stats.ts'
import { staysRoutes } from './stays.ts'
import { streamRoutes } from './streams.ts'
import { taskRoutes } from './tasks.ts'
import { templateRoutes } from './templates.ts'

/** Every route below /api/v1 with the permission it asks for. There is no other list. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...segmentRoutes,
  ...catalogueRoutes,
  ...journeyRoutes,
  ...draftRoutes,
  ...presenceRoutes,
  ...blockRoutes,
  ...commentRoutes,
  ...mentionRoutes,
  ...publishingRoutes,
  ...scheduleRoutes,
  ...planRoutes,
  ...statsRoutes,
  ...staysRoutes,
  ...streamRoutes,
  ...messageRoutes,
  ...customerRoutes,
  ...customerCommandRoutes,
  ...importRoutes,
  ...eventRoutes,
  ...entryRoutes,
  ...taskRoutes,
  ...templateRoutes,
  ...poolRoutes,
  ...policyRoutes,
  ...practiceRoutes,
  ...sourceRoutes,
  ...attentionRoutes,
  ...operationsRoutes,
  ...adminRoutes,
]
