import type { Heads } from '../contract/journeys.ts'
import type { RawSql, Transaction } from '../db/index.ts'

export const noHeads: Heads = { started: 0, active: 0, completed: 0, exited: 0, failed: 0 }

export interface VersionHeads {
  versionId: string
  heads: Heads
  /** Goals met, counted once per run and goal. */
  goals: number
}

/** Heads by version: active ones are counted in rows, the others stand in the counters. */
export async function loadHeads(
  tx: Transaction | RawSql,
  workspaceId: string,
  versionIds: readonly string[],
): Promise<Map<string, VersionHeads>> {
  const rows = await tx<(Heads & { versionId: string; goals: number })[]>`
    select v.id as "versionId",
      coalesce(t.started, 0)::int as started, coalesce(r.active, 0)::int as active,
      coalesce(t.completed, 0)::int as completed, coalesce(t.exited, 0)::int as exited,
      coalesce(t.failed, 0)::int as failed,
      t.moved_in::int as "movedIn", t.moved_out::int as "movedOut", coalesce(t.goals, 0)::int as goals
    from unnest(${versionIds as string[]}::text[]::uuid[]) as v (id)
    left join (
      select version_id,
        sum(count) filter (where kind = 'started') as started,
        sum(count) filter (where kind = 'completed') as completed,
        sum(count) filter (where kind = 'exited') as exited,
        sum(count) filter (where kind = 'failed') as failed,
        sum(count) filter (where kind = 'movedIn') as moved_in,
        sum(count) filter (where kind = 'moved') as moved_out,
        sum(count) filter (where kind = 'goal') as goals
      from totals
      where workspace_id = ${workspaceId} and version_id = any(${versionIds as string[]}::uuid[]) and node = ''
      group by version_id
    ) t on t.version_id = v.id
    left join (
      select version_id, count(*) as active from runs
      where workspace_id = ${workspaceId} and version_id = any(${versionIds as string[]}::uuid[])
        and status = 'active'
      group by version_id
    ) r on r.version_id = v.id`
  return new Map(
    rows.map(({ versionId, goals, movedIn, movedOut, ...heads }) => {
      const moved = { ...(movedIn ? { movedIn } : {}), ...(movedOut ? { movedOut } : {}) }
      return [versionId, { versionId, heads: { ...noHeads, ...heads, ...moved }, goals }]
    }),
  )
}

/** Of a journey: moves from one of its versions to another are no part of its numbers. */
export const addHeads = (all: readonly Heads[]): Heads =>
  all.reduce(
    (sum, one) => ({
      started: sum.started + one.started,
      active: sum.active + one.active,
      completed: sum.completed + one.completed,
      exited: sum.exited + one.exited,
      failed: sum.failed + one.failed,
    }),
    noHeads,
  )
