import type { PracticeWorld } from '@rekindle/runtime/engine'
import { defaultWorld, World } from '@rekindle/runtime/world'
import type { RawSql } from '../db/index.ts'
import { loadWorkspace } from '../workspaces/loadWorkspace.ts'
import { isAnythingUnplanned } from './loadUnplanned.ts'
import { planReactions } from './planReactions.ts'
import { type PracticeDoors, postReactions } from './postReactions.ts'

/** The people of practice workspaces. They answer by the world model, and only through the doors a client has. */
export function createPracticeWorld(
  sql: RawSql,
  doorsOf: (workspaceId: string) => Promise<PracticeDoors>,
): PracticeWorld {
  return {
    post: async (workspaceId, at) => postReactions(sql, await doorsOf(workspaceId), workspaceId, at),
    plan: async (workspaceId, at) => {
      if (!(await isAnythingUnplanned(sql, workspaceId))) return 0
      const workspace = await loadWorkspace(sql, workspaceId)
      if (!workspace) return 0
      const { zone, seed } = workspace
      return planReactions(sql, { workspaceId, zone, seed, world: await loadWorld(sql, workspaceId) }, at)
    },
    nextAt: async (workspaceId) => {
      const [row] = await sql<{ dueAt: number | null }[]>`
        select min(due_at) as "dueAt" from practice_reactions
        where workspace_id = ${workspaceId} and posted_at is null`
      return row?.dueAt ?? undefined
    },
  }
}

/** The workspace's own world where it has one. */
export async function loadWorld(sql: RawSql, workspaceId: string): Promise<World> {
  const [row] = await sql<{ world: unknown }[]>`select world from workspaces where id = ${workspaceId}`
  return row?.world ? World.parse(row.world) : defaultWorld
}
