import type { Parcel } from '@rekindle/runtime/engine'

/** Parcels of one hand-over, by the workspace they belong to. */
export function byWorkspace(parcels: readonly Parcel[]): Map<string, Parcel[]> {
  const groups = new Map<string, Parcel[]>()
  for (const parcel of parcels) {
    const group = groups.get(parcel.workspaceId)
    if (group) group.push(parcel)
    else groups.set(parcel.workspaceId, [parcel])
  }
  return groups
}
