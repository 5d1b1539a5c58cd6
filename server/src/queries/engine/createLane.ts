import { eventKey, type Lane } from '@rekindle/runtime/engine'
import type { Transaction } from '../../db/inWorkspace.ts'
import { batchOf, type LaneTransaction } from '../lane/LaneTransaction.ts'
import { listDueCustomers } from '../lane/listDueCustomers.ts'
import { loadAccepting, loadSegments } from '../lane/loadAccepting.ts'
import { loadControl, loadPlans } from '../lane/loadControl.ts'
import { loadDossiers } from '../lane/loadDossiers.ts'
import { loadEvents } from '../lane/loadEvents.ts'
import { loadLaneWorkspace } from '../lane/loadLaneWorkspace.ts'
import { loadVersions } from '../lane/loadVersions.ts'
import { noteEventKeys } from '../lane/noteEventKeys.ts'
import { saveLane } from '../lane/saveLane.ts'
import { takeItems } from '../lane/takeItems.ts'
import { unpackParcels } from '../merge/unpackParcels.ts'

type Setting = Pick<Lane, 'workspace' | 'accepting' | 'segments' | 'control'>

/** What all lanes of the workspace have in common. */
export async function loadLaneSetting(tx: Transaction, workspaceId: string): Promise<Setting> {
  const [workspace, accepting, segments, control] = await Promise.all([
    loadLaneWorkspace(tx, workspaceId),
    loadAccepting(tx, workspaceId),
    loadSegments(tx, workspaceId),
    loadControl(tx, workspaceId),
  ])
  return { workspace, accepting, segments, control }
}

/** The lane of an open transaction that holds the locks of its buckets. */
export function createLane(lane: LaneTransaction, setting: Setting): Lane {
  const { tx, workspaceId, buckets } = lane
  return {
    ...setting,
    buckets,
    takeItems: (limit) => takeItems(lane, limit),
    noteEvents: async (ids) => {
      const unseen = await noteEventKeys(lane, ids)
      return new Set(unseen.map(({ customerId, messageId }) => eventKey(customerId, messageId)))
    },
    unpack: (parcels) => unpackParcels(lane, parcels),
    dueCustomers: (at, limit) => listDueCustomers(lane, at, limit),
    loadDossiers: (customers, at, said) =>
      loadDossiers(lane, customers, at, said, setting.workspace.policy.caps),
    loadEvents: async (dossiers, names) => {
      if (dossiers.size === 0 || names.size === 0) return
      const events = await loadEvents(batchOf(lane, [...dossiers.keys()]), names)
      for (const event of events) dossiers.get(event.customerId)?.events.push(event)
    },
    loadVersions: (ids) => loadVersions(tx, workspaceId, ids),
    loadPlans: (ids) => loadPlans(tx, workspaceId, ids),
    save: (write) => saveLane(lane, write, setting.workspace.zone),
  }
}
