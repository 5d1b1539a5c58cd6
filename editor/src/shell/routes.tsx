import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { FirstWorkspace } from './FirstWorkspace.tsx'
import { JourneyPlace } from './JourneyPlace.tsx'
import { PageFailed } from './PageFailed.tsx'
import { PageMissing } from './PageMissing.tsx'
import { SessionGate } from './SessionGate.tsx'
import { customersSearch, journeySearch, outboxSearch, settingsSearch, tasksSearch } from './searches.ts'
import { WorkspaceFrame } from './WorkspaceFrame.tsx'

const root = createRootRoute({ component: SessionGate, notFoundComponent: PageMissing })

const first = createRoute({ getParentRoute: () => root, path: '/', component: FirstWorkspace })

const workspace = createRoute({ getParentRoute: () => root, path: '/w/$ws', component: WorkspaceFrame })

const page = { getParentRoute: () => workspace, errorComponent: PageFailed }

const start = createRoute({ ...page, path: '/', component: FirstWorkspace })
const journeys = createRoute({
  ...page,
  path: 'journeys',
  component: lazyRouteComponent(() => import('../pages/journeys/JourneysPage.tsx'), 'JourneysPage'),
})
const journey = createRoute({
  ...page,
  path: 'journeys/$id',
  validateSearch: journeySearch,
  component: JourneyPlace,
})
const story = createRoute({
  ...page,
  path: 'runs/$run',
  component: lazyRouteComponent(() => import('../pages/story/StoryPage.tsx'), 'StoryPage'),
})
const customers = createRoute({
  ...page,
  path: 'customers',
  validateSearch: customersSearch,
  component: lazyRouteComponent(() => import('../pages/customers/CustomersPage.tsx'), 'CustomersPage'),
})
const customer = createRoute({
  ...page,
  path: 'customers/$id',
  component: lazyRouteComponent(() => import('../pages/customers/CustomerPage.tsx'), 'CustomerPage'),
})
const segments = createRoute({
  ...page,
  path: 'segments',
  component: lazyRouteComponent(() => import('../pages/segments/SegmentsPage.tsx'), 'SegmentsPage'),
})
const outbox = createRoute({
  ...page,
  path: 'outbox',
  validateSearch: outboxSearch,
  component: lazyRouteComponent(() => import('../pages/outbox/OutboxPage.tsx'), 'OutboxPage'),
})
const tasks = createRoute({
  ...page,
  path: 'tasks',
  validateSearch: tasksSearch,
  component: lazyRouteComponent(() => import('../pages/tasks/TasksPage.tsx'), 'TasksPage'),
})
const attention = createRoute({
  ...page,
  path: 'attention',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('../pages/attention/AttentionPage.tsx'), 'AttentionPage'),
})
const operations = createRoute({
  ...page,
  path: 'operations',
  component: lazyRouteComponent(() => import('../pages/operations/OperationsPage.tsx'), 'OperationsPage'),
})
const settings = createRoute({
  ...page,
  path: 'settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('../pages/settings/SettingsPage.tsx'), 'SettingsPage'),
})

export const routeTree = root.addChildren([
  first,
  workspace.addChildren([
    start,
    journeys,
    journey,
    story,
    customers,
    customer,
    segments,
    outbox,
    tasks,
    attention,
    operations,
    settings,
  ]),
])
