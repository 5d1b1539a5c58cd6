import type { RawSql } from '@rekindle/server/db'

/** What people and reports can see of a campaign, in a fixed order; operating time left out. */
const statements: Record<string, string> = {
  runs: `select id, customer_id, status, node, phase, visit, started_at, arrived_at, context, ended_at, ended_how,
    ended_reason, parked_at, burst_count from runs order by id`,
  visits: `select run_id, ordinal, node, from_node, from_port, arrived_at, left_at, left_by, left_key, why
    from visits order by run_id, ordinal`,
  messages: `select id, node, visit, state, reason, rendered, verdict, queued_at, not_before, claimed_at, settled_at,
    crossed_at from messages order by id`,
  outbox: `select message_id, body, at from outbox order by message_id`,
  sends: `select message_id, run_id, at from sends order by message_id`,
  events: `select customer_id, id, name, at from events order by customer_id, id`,
  tasks: `select id, state, created_at, closed_at, outcome, answer from tasks order by id`,
  holdings: `select id, state, code, terms, at from holdings order by id`,
  grants: `select holding, state, code, at from grants order by holding`,
  pools: `select id, stock, free, reserved, issued, redeemed, expired from pools order by id`,
  codes: `select code, holding from pool_codes order by pool, ordinal`,
  assignments: `select customer_id, experiment, arm, slot from assignments order by customer_id, experiment`,
  entries: `select customer_id, key, run_id from entries order by customer_id, run_id, key`,
  goals: `select run_id, goal, event_id, at, message_id, value, unvalued from goals order by run_id, goal`,
  customers: `select id, attributes, reachable from customers order by id`,
  timers: `select run_id, visit, name, due_at, parked from timers order by run_id, visit, name`,
  watches: `select customer_id, due_at from watches order by customer_id`,
  totals: `select version_id, node, kind, key, sum(count)::bigint as count from totals group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  // Housekeeping, which goes by the machine's clock, moves hours that are over into one bucket, and old ones into days.
  days: `select version_id, day, node, kind, key, sum(count)::bigint as count from (
      select workspace_id, version_id, date_trunc('day', hour at time zone zone) at time zone zone as day, node, kind, key, count
      from hours join workspaces on workspaces.id = workspace_id
      union all select workspace_id, version_id, day, node, kind, key, count from days) told
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  left: `select (select count(*) from inbox) as inbox, (select count(*) from mail) as mail,
    (select count(*) from claims) as claims`,
}

export async function snapshotCampaign(sql: RawSql): Promise<Record<string, unknown[]>> {
  const parts = Object.entries(statements).map(
    async ([name, text]): Promise<[string, unknown[]]> => [name, [...(await sql.unsafe(text))]],
  )
  return Object.fromEntries(await Promise.all(parts))
}
