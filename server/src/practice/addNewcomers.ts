import { makeNewcomer } from '@rekindle/runtime/world'
import { writeAudit } from '../audit.ts'
import { type Command, domainTime } from '../journeys/Command.ts'
import { identifyLost } from './identifyLost.ts'
import type { PracticeDoors } from './postReactions.ts'

const firstNumber = 281
const nobody = '00000000-0000-0000-0000-000000000000'

/** More customers who have just become lost: the next look-through of the journeys finds them. */
export async function addNewcomers(command: Command, doors: PracticeDoors, count: number): Promise<void> {
  const { sql, workspace, actor, now } = command
  // Who was added before may still be on the way: the audit knows how many there were since the last reset.
  const [row] = await sql<{ before: number }[]>`
    select coalesce(sum((details ->> 'count')::int), 0)::int as before from audit
    where workspace_id = ${workspace.id} and action = 'practice.newcomers' and id > coalesce((
      select max(id::text)::uuid from audit
      where workspace_id = ${workspace.id} and action = 'practice.fill'), ${nobody})`
  const from = firstNumber + (row?.before ?? 0)
  const newcomers = Array.from({ length: count }, (_, i) =>
    makeNewcomer(workspace.seed, from + i, domainTime(command)),
  )
  await identifyLost(doors, newcomers)
  const details = { count, from }
  await writeAudit(sql, {
    workspaceId: workspace.id,
    actor,
    action: 'practice.newcomers',
    subject: workspace.id,
    details,
    at: now,
  })
}
