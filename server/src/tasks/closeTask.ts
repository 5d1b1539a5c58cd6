import type { InboxItem } from '@rekindle/runtime/lane'
import { writeAudit } from '../audit.ts'
import { formatActor } from '../auth/Actor.ts'
import type { TaskOutcome } from '../contract/people.ts'
import { inWorkspace } from '../db/index.ts'
import { ApiError } from '../http/ApiError.ts'
import { insertItems } from '../ingest/postItems.ts'
import { type Command, domainTime } from '../journeys/Command.ts'

/** Records what came of a call. The journey goes on when the customer's lane has read it. */
export async function closeTask(command: Command, id: string, outcome: TaskOutcome): Promise<void> {
  const { sql, workspace, actor, now } = command
  await inWorkspace(sql, workspace.id, async (tx) => {
    const [task] = await tx<{ customerId: string; state: string }[]>`
      select customer_id as "customerId", state from tasks where workspace_id = ${workspace.id} and id = ${id}`
    if (!task) throw new ApiError('resource.missing', 'There is no such task.')
    if (task.state !== 'open') throw new ApiError('task.closed')
    const given = Object.fromEntries(Object.entries(outcome).filter(([, value]) => value !== undefined))
    const item = { kind: 'taskClosed', task: id, actor: formatActor(actor), ...given } as InboxItem
    await insertItems(tx, workspace.id, [{ customerId: task.customerId, item }], domainTime(command))
    await writeAudit(tx, {
      workspaceId: workspace.id,
      actor,
      action: 'task.close',
      subject: id,
      details: { outcome: outcome.outcome },
      at: now,
    })
  })
}
