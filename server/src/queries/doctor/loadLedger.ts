import type { Transaction } from '../../db/index.ts'
import { type Count, loadCounts } from '../stats/loadCounts.ts'
import { loadResting } from '../stats/loadResting.ts'
import type {
  GoalCount,
  Ledger,
  LedgerVersion,
  MessageCount,
  PoolNumbers,
  StateCount,
  VisitCount,
} from './Ledger.ts'
import { loadUnderWay } from './loadUnderWay.ts'

/** Counts everything anew. To be read in a snapshot: see `inWorkspaceSnapshot`. */
export async function loadLedger(tx: Transaction, workspaceId: string): Promise<Ledger> {
  const versions = await loadVersionsOf(tx, workspaceId)
  const ids = versions.map(({ id }) => id)
  const [counts, hours, days, resting, visits, dropped, messages, goals, pools, grants, holdings, underWay] =
    await Promise.all([
      loadCounts(tx, workspaceId, ids),
      countHours(tx, workspaceId),
      countDays(tx, workspaceId),
      loadResting(tx, workspaceId, ids),
      countVisits(tx, workspaceId),
      countDropped(tx, workspaceId),
      countMessages(tx, workspaceId),
      countGoals(tx, workspaceId),
      loadPoolNumbers(tx, workspaceId),
      countGrants(tx, workspaceId),
      countHoldings(tx, workspaceId),
      loadUnderWay(tx, workspaceId),
    ])
  return {
    versions,
    counts,
    timed: [...hours, ...days],
    resting: [...resting, ...underWay.resting],
    visits: [...visits, ...dropped, ...underWay.visits],
    messages: [...messages, ...underWay.messages],
    goals: [...goals, ...underWay.goals],
    pools,
    grants,
    holdings,
  }
}

const loadVersionsOf = (tx: Transaction, workspaceId: string) =>
  tx<LedgerVersion[]>`
    select v.id, v.journey_id as "journeyId", v.number, j.title,
      jsonb_build_object('entry', v.flow -> 'entry', 'edges', v.flow -> 'edges') as flow
    from versions v join journeys j on j.workspace_id = v.workspace_id and j.id = v.journey_id
    where v.workspace_id = ${workspaceId}
    order by v.journey_id, v.number`

const countHours = (tx: Transaction, workspaceId: string) =>
  tx<Count[]>`
    select version_id as "versionId", node, kind, key, sum(count)::bigint as count
    from hours where workspace_id = ${workspaceId} group by 1, 2, 3, 4`

const countDays = (tx: Transaction, workspaceId: string) =>
  tx<Count[]>`
    select version_id as "versionId", node, kind, key, sum(count)::bigint as count
    from days where workspace_id = ${workspaceId} group by 1, 2, 3, 4`

const countVisits = (tx: Transaction, workspaceId: string) =>
  tx<VisitCount[]>`
    select version_id as "versionId", node, left_by as by, left_key as key, count(*) as count
    from visits where workspace_id = ${workspaceId} group by 1, 2, 3, 4`

/** Those of months that were dropped: they are rows no more, but were counted. */
const countDropped = (tx: Transaction, workspaceId: string) =>
  tx<VisitCount[]>`
    select version_id as "versionId", node, left_by as by, left_key as key, sum(count)::bigint as count
    from dropped_visits where workspace_id = ${workspaceId} group by 1, 2, 3, 4`

const countMessages = (tx: Transaction, workspaceId: string) =>
  tx<MessageCount[]>`
    select version_id as "versionId", node, state, count(*) as count
    from messages where workspace_id = ${workspaceId} group by 1, 2, 3`

const countGoals = (tx: Transaction, workspaceId: string) =>
  tx<GoalCount[]>`
    select version_id as "versionId", goal, count(*) as count, coalesce(sum(value), 0)::bigint as value,
      count(unvalued) as unvalued
    from goals where workspace_id = ${workspaceId} group by 1, 2`

const loadPoolNumbers = (tx: Transaction, workspaceId: string) =>
  tx<PoolNumbers[]>`
    select id, stock, free, reserved, issued, redeemed, expired,
      exists (select from mail where workspace_id = ${workspaceId})
        or exists (select from inbox i where i.workspace_id = ${workspaceId}
          and (i.subject_kind = 'pool' or i.body ->> 'kind' in ('poolAnswer', 'absorb', 'parcel'))) as "underWay"
    from pools where workspace_id = ${workspaceId} order by id`

const countGrants = (tx: Transaction, workspaceId: string) =>
  tx<StateCount[]>`
    select pool, state, count(*) as count from grants where workspace_id = ${workspaceId} group by 1, 2`

const countHoldings = (tx: Transaction, workspaceId: string) =>
  tx<StateCount[]>`
    select pool, state, count(*) as count from holdings
    where workspace_id = ${workspaceId} and pool is not null group by 1, 2`
