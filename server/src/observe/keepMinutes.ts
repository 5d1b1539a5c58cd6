import type { Instant } from '@rekindle/runtime'
import type { RawSql } from '../db/index.ts'
import { loadQueues } from '../queries/operations/loadQueues.ts'
import { loadWorkspaces } from '../workspaces/loadWorkspace.ts'
import { clockOf } from '../workspaces/WorkspaceRow.ts'
import type { Meter } from './Meter.ts'

const minuteMs = 60_000

interface Options {
  sql: RawSql
  meter: Meter
  workerId: string
  now: () => Instant
}

/** Writes down what this worker did in the minute gone by, and how things stand, for each workspace. */
export async function writeMinute({ sql, meter, workerId, now }: Options): Promise<void> {
  const tallies = meter.takeTallies()
  const at = now()
  const minute = at - (at % minuteMs)
  for (const workspace of await loadWorkspaces(sql)) {
    const { dueLagMs, inbox } = await loadQueues(sql, workspace.id, clockOf(workspace, at))
    const { steps, transactions, sends, fill } = tallies.get(workspace.id) ?? nothing
    await sql`
      insert into worker_minutes as m
        (workspace_id, minute, worker_id, steps, transactions, sends, fill, lag_ms, inbox)
      values (${workspace.id}, ${minute}, ${workerId}, ${steps}, ${transactions}, ${sends},
        ${transactions === 0 ? 0 : fill / transactions}, ${Math.round(dueLagMs)}, ${inbox})
      on conflict (workspace_id, minute, worker_id) do update set steps = m.steps + excluded.steps,
        transactions = m.transactions + excluded.transactions, sends = m.sends + excluded.sends,
        fill = excluded.fill, lag_ms = excluded.lag_ms, inbox = excluded.inbox`
  }
}

const nothing = { steps: 0, transactions: 0, sends: 0, fill: 0 }

/** Once a minute until the signal. A minute that can't be written is missing in the charts, no more. */
export function keepMinutes(options: Options, signal: AbortSignal): void {
  const timer = setInterval(() => void writeMinute(options).catch(() => {}), minuteMs).unref()
  signal.addEventListener('abort', () => clearInterval(timer))
}
