import { Changes } from '../lane/Changes.ts'
import { claimMessages } from '../lane/claimMessages.ts'
import type { Dossier } from '../lane/Dossier.ts'
import type { LaneEnv, LiveVersion } from '../lane/LaneEnv.ts'
import { readsOfVersions } from '../lane/readsOfVersions.ts'
import { resumeHeld } from '../lane/resumeRun.ts'
import type { MessageRow } from '../lane/rows.ts'
import { renewWatch, reviewWatches } from '../lane/watches.ts'
import type { RunPlan } from '../plan/RunPlan.ts'
import { CustomerFault } from './CustomerFault.ts'
import { crashPoint } from './crashPoint.ts'
import { type Engine, timeOf } from './Engine.ts'
import type { LaneScope } from './EngineStore.ts'
import { fireDueTimers } from './fireDueTimers.ts'
import { goalsUntilOf } from './goalsUntilOf.ts'
import type { Lane, StoredItem } from './Lane.ts'
import {
  applyItems,
  itemsByCustomer,
  plansNamedBy,
  type ReadItem,
  saidBy,
  sortParcels,
  withoutDoubles,
} from './laneItems.ts'

/** Steps one transaction may do: enough to pay for its commit, few enough to stay short. */
export const batchSize = 500

/** Buckets are put together until they fill a batch: what the last of them has too many is no batch of its own. */
const mostDue = 1.25 * batchSize

export interface LaneReport {
  /** Those of the scope that nobody else held. */
  buckets: readonly number[]
  items: number
  customers: number
  claimed: number
  /** Visits begun or ended. */
  steps: number
}

/**
 * One lane transaction: the inbox in order, then what time alone has changed, then timers, then messages. While a lane has more mail than a
 * batch takes, timers and messages wait: nothing is sent before all that is stored was applied.
 * `undefined` when others hold all the buckets. `seen` learns the customers before anything can fail.
 */
export function advanceLane(
  engine: Engine,
  scope: LaneScope,
  seen: (customers: readonly string[], items: readonly string[]) => void = () => {},
): Promise<LaneReport | undefined> {
  return engine.store
    .inLane(scope, async (lane) => {
      const at = timeOf(engine, lane.workspace)
      const most = scope.items ?? 2 * batchSize
      const [taken, due] = await Promise.all([lane.takeItems(most), lane.dueCustomers(at, mostDue)])
      const isCut = taken.length >= most
      const fresh = await takeIn(lane, taken)
      const subjects = fresh.map((item) => item.subjectId)
      const customers = [...new Set(isCut ? subjects : [...subjects, ...due])].sort()
      seen(
        customers,
        taken.map(({ id }) => id),
      )
      const dossiers = await lane.loadDossiers(customers, at, saidBy(fresh, due))
      const plans = await lane.loadPlans(plansNamedBy(fresh))
      const env = await envOf(engine, lane, dossiers, plans, at)
      await engine.guard?.enter(scope, 'step')
      crashPoint('lane.afterLoad')
      const changes = new Changes()
      const claimed = step(env, dossiers, itemsByCustomer(fresh), changes, isCut)
      await engine.guard?.enter(scope, 'save')
      crashPoint('lane.beforeSave')
      await lane.save({
        changes,
        at,
        consumed: taken.map((item) => item.id),
        claimed,
        goalsUntil: goalsUntilOf(changes, env),
        testCustomers: new Set([...dossiers.values()].filter(isTest).map(({ id }) => id)),
      })
      crashPoint('lane.beforeCommit')
      if (changes.departures.size > 0) crashPoint('merge.beforeDepart')
      const steps = changes.visits.size
      const { buckets } = lane
      return { buckets, items: taken.length, customers: customers.length, claimed: claimed.length, steps }
    })
    .then((report) => {
      if (report) crashPoint('lane.afterCommit')
      return report
    })
}

/** Items to be applied, without those seen before. Rows of merged profiles are put in their place at once. */
async function takeIn(lane: Lane, taken: StoredItem[]): Promise<StoredItem[]> {
  const { parcels, rest } = sortParcels(taken)
  if (parcels.length === 0) return (await withoutDoubles(lane, taken)).fresh
  const { fresh } = await withoutDoubles(lane, parcels)
  await lane.unpack(fresh)
  crashPoint('merge.afterUnpack')
  return [...fresh, ...(await withoutDoubles(lane, rest)).fresh]
}

const isTest = ({ customer }: Dossier): boolean => customer?.isTest ?? false

async function envOf(
  { shelf }: Engine,
  lane: Lane,
  dossiers: ReadonlyMap<string, Dossier>,
  plans: readonly RunPlan[],
  at: number,
): Promise<LaneEnv> {
  const needed = new Set(lane.accepting.map(({ versionId }) => versionId))
  for (const { act } of plans) if (act.kind === 'publish') needed.add(act.to)
  for (const versionId of lane.control.copyFrom.values()) needed.add(versionId)
  for (const { runs } of dossiers.values()) for (const run of runs.values()) needed.add(run.versionId)
  await shelf.fetch(needed, (missing) => lane.loadVersions(missing))
  const known = (versionId: string): LiveVersion[] => {
    const version = shelf.get(versionId)
    return version ? [version] : []
  }
  const reads = readsOfVersions([...needed].flatMap(known), lane.segments)
  await lane.loadEvents(dossiers, reads.events)
  const accepting = lane.accepting.flatMap(({ versionId }) => known(versionId))
  const control = { ...lane.control, plans: new Map(plans.map((plan) => [plan.id, plan])) }
  return { at, workspace: lane.workspace, accepting, version: shelf.get, control, segments: lane.segments }
}

function step(
  env: LaneEnv,
  dossiers: ReadonlyMap<string, Dossier>,
  items: ReadonlyMap<string, ReadItem[]>,
  changes: Changes,
  isCut: boolean,
): MessageRow[] {
  const claimed: MessageRow[] = []
  for (const dossier of dossiers.values()) {
    const cx = { env, dossier, changes }
    try {
      applyItems(cx, items.get(dossier.id) ?? [])
      if (!isCut) {
        reviewWatches(cx)
        resumeHeld(cx)
        fireDueTimers(cx)
        claimed.push(...claimMessages(cx))
      }
      renewWatch(cx)
    } catch (cause) {
      throw new CustomerFault(dossier.id, cause)
    }
  }
  return claimed
}
