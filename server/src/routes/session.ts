import { z } from 'zod'
import { permissionsOf } from '../auth/permissions.ts'
import { roles, Session, Workspace } from '../contract/session.ts'
import { type Call, defineSessionRoute } from '../http/Route.ts'
import { describeWorkspace } from '../workspaces/describeWorkspace.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'

async function loadMine({ services, signedIn }: Call): Promise<Workspace[]> {
  const rows = await loadWorkspaces(services.database.sql, [...signedIn.roles.keys()])
  return rows.map((row) => describeWorkspace(row, services.now()))
}

/** The strongest role somebody has anywhere: what they may do in one workspace is decided there. */
const strongest = (mine: Iterable<string>) => {
  const held = new Set(mine)
  return roles.find((role) => held.has(role)) ?? 'viewer'
}

export const sessionRoutes = [
  defineSessionRoute({
    method: 'get',
    path: '/session',
    permission: 'signedIn',
    summary: 'Who is signed in, and what they may do',
    response: Session,
    run: async (call) => {
      const role = strongest(call.signedIn.roles.values())
      const user = { ...call.signedIn.user, role }
      return { user, permissions: [...permissionsOf[role]], workspaces: await loadMine(call) }
    },
  }),
  defineSessionRoute({
    method: 'get',
    path: '/workspaces',
    permission: 'signedIn',
    summary: 'The workspaces one is a member of',
    response: z.array(Workspace),
    run: loadMine,
  }),
]
