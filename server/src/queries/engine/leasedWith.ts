import type { Parcel } from '@rekindle/runtime/engine'
import type { Query } from '../../db/inWorkspace.ts'
import { instants } from '../lane/columns.ts'

/**
 * To be added to a condition on claims: the ends of the leases of these parcels, of which there are one or two. What else is known
 * of claims finds them among all that were ended and not vacuumed away yet; so the index finds those that were leased with them.
 */
export const leasedWith = (tx: Query, parcels: readonly Parcel[]) => tx`
  and lease_until = any(${instants([...new Set(parcels.map(({ leasedUntil }) => leasedUntil))], (at) => at)}::timestamptz[])`
