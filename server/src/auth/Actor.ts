import type { Role } from '../contract/session.ts'

/** Who gives a command. Written into the audit as `kind:id`. */
export interface Actor {
  kind: 'user' | 'writeKey' | 'system'
  id: string
  name: string
}

/** A signed-in user with the role they have in the workspace that the request is about. */
export interface Member extends Actor {
  kind: 'user'
  role: Role
}

export const systemActor: Actor = { kind: 'system', id: 'rekindle', name: 'Rekindle' }

export const formatActor = (actor: Actor): string => `${actor.kind}:${actor.id}`
