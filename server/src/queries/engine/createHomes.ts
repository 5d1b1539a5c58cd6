import type { Homes } from '@rekindle/runtime/engine'
import { deleteItems } from '../lane/deleteItems.ts'
import type { LaneTransaction } from '../lane/LaneTransaction.ts'
import { loadLaneWorkspace } from '../lane/loadLaneWorkspace.ts'
import { loadCodes } from '../pools/loadCodes.ts'
import { loadGrants } from '../pools/loadGrants.ts'
import { loadPools } from '../pools/loadPools.ts'
import { savePoolStep } from '../pools/savePoolStep.ts'
import { takeLetters } from '../pools/takeLetters.ts'

/** The homes of pools within an open transaction that holds the locks of their buckets. */
export async function createHomes(lane: LaneTransaction): Promise<Homes> {
  return {
    workspace: await loadLaneWorkspace(lane.tx, lane.workspaceId),
    buckets: lane.buckets,
    takeLetters: (limit) => takeLetters(lane, limit),
    loadPools: (ids) => loadPools(lane, ids),
    loadGrants: (holdings) => loadGrants(lane, holdings),
    loadCodes: (pool, limit) => loadCodes(lane, pool, limit),
    save: (step, at) => savePoolStep(lane, step, at),
    consume: (ids) => deleteItems(lane, ids),
  }
}
