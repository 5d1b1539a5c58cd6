import { z } from 'zod'
import { Iso } from './shared.ts'

export const roles = ['owner', 'marketer', 'agent', 'viewer'] as const
export type Role = (typeof roles)[number]

/** What a route may ask for. Which role has which stands in `auth/permissions.ts`. */
export const permissions = [
  'journeys.read',
  'journeys.write',
  'journeys.publish',
  'journeys.approve',
  'customers.read',
  'customers.write',
  'customers.reveal',
  'messages.read',
  'tasks.read',
  'tasks.work',
  'practice.drive',
  'workspace.admin',
] as const
export type Permission = (typeof permissions)[number]

export const Workspace = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(['practice', 'live']),
  timeZone: z.string(),
  currency: z.string(),
  locales: z.array(z.string()),
  /** The workspace's clock now: the machine's in a live workspace, the pushed one in practice. */
  now: Iso,
})
export type Workspace = z.infer<typeof Workspace>

/** GET /api/v1/session */
export const Session = z.object({
  user: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
  permissions: z.array(z.enum(permissions)),
  workspaces: z.array(Workspace),
})
export type Session = z.infer<typeof Session>
