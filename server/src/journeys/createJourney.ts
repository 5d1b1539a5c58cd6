import { randomBytes } from 'node:crypto'
import type { Flow, Json, LocalizedText } from '@rekindle/runtime'
import { v7 } from 'uuid'
import { writeAudit } from '../audit.ts'
import { inWorkspace } from '../db/index.ts'
import type { Command } from './Command.ts'
import { noteAuthor } from './draftApproval.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const newNodeId = (): string =>
  `n_${[...randomBytes(10)].map((byte) => letters.charAt(byte % letters.length)).join('')}`

/** A drawing with nothing but its entry: everybody, once. */
export function blankFlow(title: LocalizedText): Flow {
  const entry = newNodeId()
  return {
    format: 1,
    title,
    entry,
    settings: { reentry: { kind: 'afterExit' }, exits: [], goals: [] },
    nodes: {
      [entry]: { type: 'segment', v: 1, settings: { audience: { all: [] }, trigger: { kind: 'once' } } },
    },
    edges: [],
    layout: { [entry]: [0, 0] },
  }
}

/** Makes a journey with this drawing as its draft, and answers its id. */
export async function createJourney(command: Command, title: LocalizedText, flow: object): Promise<string> {
  const { sql, workspace, actor, now, newId: id = v7() } = command
  await inWorkspace(sql, workspace.id, async (tx) => {
    const made = await tx`
      insert into journeys (workspace_id, id, title, state, draft, revision, created_at, changed_at)
      values (${workspace.id}, ${id}, ${tx.json(title)}, 'draft', ${tx.json(flow as never)}, 1, ${now}, ${now})
      on conflict do nothing returning id`
    if (made.length === 0) return
    await noteAuthor(tx, workspace.id, id, actor, undefined, flow as Record<string, Json>)
    await writeAudit(tx, { workspaceId: workspace.id, actor, action: 'journey.create', subject: id, at: now })
  })
  return id
}
