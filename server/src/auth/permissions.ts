import { type Permission, permissions, type Role } from '../contract/session.ts'

const viewer: Permission[] = ['journeys.read', 'customers.read', 'messages.read', 'tasks.read']
const agent: Permission[] = ['customers.read', 'messages.read', 'tasks.read', 'tasks.work']
const marketer: Permission[] = [
  ...viewer,
  'journeys.write',
  'journeys.publish',
  'journeys.approve',
  'customers.write',
  'tasks.work',
  'practice.drive',
]

/** Which role may do what. Only an owner sees real addresses: agents work with masked numbers. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  owner: permissions,
  marketer,
  agent,
  viewer,
}

export const isAllowed = (role: Role, permission: Permission): boolean =>
  permissionsOf[role].includes(permission)
