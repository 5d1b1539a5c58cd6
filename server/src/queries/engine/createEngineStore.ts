import type { EngineStore } from '@rekindle/runtime/engine'
import { BucketGroups } from '../../citus/BucketGroups.ts'
import { inWorkspace, type Transaction } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'
import { publishDue } from '../../journeys/schedule/publishDue.ts'
import { loadVersions } from '../lane/loadVersions.ts'
import { lockLanes } from '../lane/lockLanes.ts'
import { advanceSweeps } from './advanceSweeps.ts'
import { applyBrakes } from './applyBrakes.ts'
import { asDriver } from './asDriver.ts'
import { beginClaims } from './beginClaims.ts'
import { createHomes } from './createHomes.ts'
import { createLane, loadLaneSetting } from './createLane.ts'
import { deliverMail } from './deliverMail.ts'
import { forgetMail } from './forgetMail.ts'
import { isSystemic } from './isSystemic.ts'
import { leaseClaims } from './leaseClaims.ts'
import { leaseQuestions } from './leaseQuestions.ts'
import { listDueBuckets } from './listDueBuckets.ts'
import { listDueHomes } from './listDueHomes.ts'
import { listDueSweeps } from './listDueSweeps.ts'
import { listOpenLooks } from './listOpenLooks.ts'
import { listOpenPlans } from './listOpenPlans.ts'
import { listEngineWorkspaces, loadEngineWorkspace } from './loadEngineWorkspace.ts'
import { loadNextDueAt } from './loadNextDueAt.ts'
import { loadSurvey } from './loadSurvey.ts'
import { moveClock } from './moveClock.ts'
import { planSweep } from './planSweep.ts'
import { postLook } from './postLook.ts'
import { postPlan } from './postPlan.ts'
import { postponeClaims } from './postponeClaims.ts'
import { setAside } from './setAside.ts'
import { settleClaims } from './settleClaims.ts'
import { postponeQuestions, settleQuestions } from './settleQuestions.ts'

/**
 * The engine's store in PostgreSQL. What takes several statements is one transaction in the name of its workspace;
 * single statements name the workspace themselves and save the way to the database and back three times.
 */
export function createEngineStore(sql: RawSql, groups = new BucketGroups(sql)): EngineStore {
  const within = <T>(workspaceId: string, act: (tx: Transaction) => Promise<T>) =>
    inWorkspace(sql, workspaceId, act)
  return {
    listWorkspaces: (mode) => listEngineWorkspaces(sql, mode),
    loadWorkspace: (id) => loadEngineWorkspace(sql, id),
    survey: (id, at) => loadSurvey(sql, id, at),
    dueBuckets: async (id, at, from) => {
      const parts = await groups.part(await listDueBuckets(sql, id, at, from))
      return parts.flatMap((part, group) => part.map((due) => ({ ...due, group })))
    },
    inLane: async ({ workspaceId, buckets, customers, since }, act) => {
      const isSpread = await groups.areSpread()
      return within(workspaceId, async (tx) => {
        const [locked, setting] = await Promise.all([
          lockLanes(tx, workspaceId, buckets),
          loadLaneSetting(tx, workspaceId),
        ])
        if (locked.length === 0) return undefined
        return act(createLane({ tx, workspaceId, buckets: locked, customers, since, isSpread }, setting))
      })
    },
    setAside: (id, customerId, at, fault) => within(id, (tx) => setAside(tx, id, customerId, at, fault)),
    isSystemic,
    dueHomes: async (id) => {
      const parts = await groups.part((await listDueHomes(sql, id)).map((bucket) => ({ bucket })))
      return parts.map((part) => part.map(({ bucket }) => bucket))
    },
    inHomes: async (id, buckets, act) => {
      const isSpread = await groups.areSpread()
      return within(id, async (tx) => {
        const locked = await lockLanes(tx, id, buckets)
        if (locked.length === 0) return undefined
        return act(await createHomes({ tx, workspaceId: id, buckets: locked, isSpread }))
      })
    },
    leaseQuestions: (id, options) => leaseQuestions(sql, groups, id, options),
    settleQuestions: (id, at, hearings) => settleQuestions(sql, groups, id, at, hearings),
    postponeQuestions: (id, again) => postponeQuestions(sql, groups, id, again),
    deliverMail: (id, kind, limit) => deliverMail(sql, groups, id, kind, limit),
    forgetMail: (id, letters) => forgetMail(sql, groups, id, letters),
    leaseClaims: (id, options) => leaseClaims(sql, groups, id, options),
    beginClaims: (id, parcels) => beginClaims(sql, groups, id, parcels),
    settleClaims: (id, at, settlements) => settleClaims(sql, groups, id, at, settlements),
    postponeClaims: (id, postponements) => postponeClaims(sql, groups, id, postponements),
    dueSweeps: (id, at) => listDueSweeps(sql, id, at),
    publishDue: (id, at) => publishDue(sql, id, at),
    openPlans: (id) => listOpenPlans(sql, id),
    postPlan: (id, planId, at) => within(id, (tx) => postPlan(tx, id, planId, at)),
    openLooks: (id) => listOpenLooks(sql, id),
    postLook: (id, look, everybody, at) => within(id, (tx) => postLook(tx, id, look, everybody, at)),
    applyBrakes: (id, at, zone) => applyBrakes(sql, id, at, zone),
    planSweep: (id, due, at, key, next) => within(id, (tx) => planSweep(tx, id, due, at, key, next)),
    advanceSweeps: (id, at, narrowingOf) => within(id, (tx) => advanceSweeps(tx, id, at, narrowingOf)),
    loadVersions: (id, versionIds) => loadVersions(sql, id, versionIds),
    nextDueAt: (id, after) => loadNextDueAt(sql, id, after),
    moveClock: (id, from, to) => moveClock(sql, id, from, to),
    asDriver: (id, act) => asDriver(sql, id, act),
  }
}
