import { beginOfHour, type Instant } from '@rekindle/runtime'
import { writeAudit } from '../../audit.ts'
import { systemActor } from '../../auth/Actor.ts'
import type { Transaction } from '../../db/inWorkspace.ts'
import { inWorkspace } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'
import { holdSweep } from './holdSweep.ts'

/** How fast people may enter: a forecast an hour, and how many times it is too many. */
export interface Brake {
  perHour: number
  factor: number
}

interface Tripped {
  id: string
  brake: Brake
  entered: number
}

/** Pauses every live journey that let in more than its brake allows within this hour of the workspace's clock. */
export async function applyBrakes(
  sql: RawSql,
  workspaceId: string,
  at: Instant,
  zone: string,
): Promise<number> {
  const over = await sql<Tripped[]>`
    select j.id, j.brake, sum(h.count)::int as entered
    from hours h
    join versions v on v.workspace_id = h.workspace_id and v.id = h.version_id
    join journeys j on j.workspace_id = h.workspace_id and j.id = v.journey_id
    where h.workspace_id = ${workspaceId} and h.hour = ${beginOfHour(at, zone)} and h.node = '' and h.kind = 'started'
      and j.state = 'live' and j.brake is not null
    group by j.id, j.brake
    having sum(h.count) > (j.brake ->> 'perHour')::float8 * (j.brake ->> 'factor')::float8`
  if (over.length === 0) return 0
  return inWorkspace(sql, workspaceId, async (tx) => {
    let paused = 0
    for (const one of over) paused += await pull(tx, workspaceId, one, at)
    return paused
  })
}

async function pull(tx: Transaction, workspaceId: string, { id, brake, entered }: Tripped, at: Instant) {
  const why = { kind: 'brake', entered, limit: brake.perHour * brake.factor, at }
  const { count } = await tx`
    update journeys set state = 'paused', paused_why = ${tx.json(why)}
    where workspace_id = ${workspaceId} and id = ${id} and state = 'live'`
  if (count > 0) {
    await holdSweep(tx, workspaceId, id)
    await writeAudit(tx, {
      workspaceId,
      actor: systemActor,
      action: 'journey.brake',
      subject: id,
      details: why,
      at,
    })
  }
  return count
}
