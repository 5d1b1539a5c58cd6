import type { Ring } from './openRing.ts'
import { workspaceId } from './playOn.ts'

/** Why an engine may not do what is due: what is left, who was set aside, what sessions wait for, what went wrong. */
export async function lookFor({ sql, errors }: Ring): Promise<string> {
  const [left] = await sql`
    select
      (select count(*)::int from timers where workspace_id = ${workspaceId} and due_at <= ${Date.now()}) as timers,
      (select count(*)::int from inbox where workspace_id = ${workspaceId}) as inbox,
      (select count(*)::int from stuck_customers where workspace_id = ${workspaceId}) as stuck,
      (select count(*)::int from runs where workspace_id = ${workspaceId} and parked_at is not null) as parked`
  const sessions = await sql`
    select pid, state, wait_event, extract(epoch from clock_timestamp() - xact_start)::int as seconds,
      left(query, 80) as query
    from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`
  return JSON.stringify({ left, sessions, errors: errors.slice(0, 3).map(String) })
}
