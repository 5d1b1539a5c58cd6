import type { Instant, Reentry, Rule } from '@rekindle/runtime'
import { inWorkspace, type RawSql } from '../db/index.ts'
import { loadSegments } from '../queries/lane/loadAccepting.ts'
import { countFitting } from '../rules/countFitting.ts'
import { withinTime } from '../rules/withinTime.ts'
import type { WorkspaceRow } from '../workspaces/WorkspaceRow.ts'
import { mayEnter } from './mayEnter.ts'

interface Question {
  audience: Rule
  at: Instant
  /** Leaves out who is inside this journey, and whom its re-entry rule keeps out. */
  entering?: { journeyId: string; reentry: Reentry }
}

/** How many customers fit the audience now, and may enter. Throws `audience.tooSlow` when the answer takes too long. */
export function countAudience(sql: RawSql, workspace: WorkspaceRow, question: Question): Promise<number> {
  const { audience, at, entering } = question
  const { id: workspaceId, zone: workspaceZone } = workspace
  return withinTime(() =>
    inWorkspace(sql, workspaceId, async (tx) => {
      await tx`set local statement_timeout = 20000`
      const scope = { at, workspaceZone, segments: await loadSegments(tx, workspaceId) }
      const further = entering && mayEnter(tx, { ...entering, workspaceId, workspaceZone, at })
      return countFitting(tx, workspaceId, audience, scope, further)
    }),
  )
}
