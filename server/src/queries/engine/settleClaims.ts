import type { Instant } from '@rekindle/runtime'
import type { Parcel, Settlement } from '@rekindle/runtime/engine'
import { v7 } from 'uuid'
import type { BucketGroups } from '../../citus/BucketGroups.ts'
import type { Transaction } from '../../db/inWorkspace.ts'
import type { RawSql } from '../../db/openDatabase.ts'
import { planForValues } from '../../db/planForValues.ts'
import { jsons, numbers, texts } from '../lane/columns.ts'
import { leasedWith } from './leasedWith.ts'

/**
 * Each claim is ended once, and only by the holder of its last lease, whose word comes into the inbox of the same bucket:
 * both or neither.
 */
export async function settleClaims(
  sql: RawSql,
  groups: BucketGroups,
  workspaceId: string,
  at: Instant,
  settlements: readonly Settlement[],
): Promise<void> {
  const placed = settlements.map((settlement) => ({ bucket: settlement.parcel.bucket, settlement }))
  for (const group of await groups.part(placed)) {
    const mine = group.map(({ settlement }) => settlement)
    await sql.begin((tx) => settle(tx, workspaceId, at, mine))
  }
}

async function settle(
  tx: Transaction,
  workspaceId: string,
  at: Instant,
  settlements: readonly Settlement[],
): Promise<void> {
  const parcels = settlements.map(({ parcel }) => parcel)
  const [, gone] = await Promise.all([planForValues(tx), endClaims(tx, workspaceId, parcels, true)])
  const left = parcels.filter(({ message }) => !gone.has(message.id))
  // Taken over, or moved by somebody's hand: nearly never.
  if (left.length > 0) for (const id of await endClaims(tx, workspaceId, left, false)) gone.add(id)
  const words = settlements.filter(({ parcel }) => gone.has(parcel.message.id))
  if (words.length === 0) return
  const bodyOf = ({ parcel, outcome, detail, notBefore }: Settlement) => ({
    kind: 'settled',
    message: parcel.message.id,
    outcome,
    detail,
    notBefore,
  })
  await tx`
    insert into inbox (workspace_id, bucket, id, subject_kind, subject_id, body, at)
    select ${workspaceId}, bucket, id, 'customer', customer, body, ${at}
    from unnest(
      ${numbers(words, ({ parcel }) => parcel.bucket)}::int[],
      ${texts(words, () => v7())}::uuid[],
      ${texts(words, ({ parcel }) => parcel.message.customerId)}::text[],
      ${jsons(words, bodyOf)}::jsonb[]) as said (bucket, id, customer, body)`
}

async function endClaims(
  tx: Transaction,
  workspaceId: string,
  parcels: readonly Parcel[],
  hasItsTime: boolean,
): Promise<Set<string>> {
  const ended = await Promise.all(
    byLease(parcels).map(([lease, group]) => endLeased(tx, workspaceId, lease, group, hasItsTime)),
  )
  return new Set(ended.flat().map(({ id }) => id))
}

/**
 * Of one number of lease each, the first nearly always: a join with so short-lived a table may be planned row against row.
 */
const endLeased = (
  tx: Transaction,
  workspaceId: string,
  lease: number,
  parcels: readonly Parcel[],
  hasItsTime: boolean,
) =>
  tx<{ id: string }[]>`
    delete from claims
    where workspace_id = ${workspaceId} ${hasItsTime ? leasedWith(tx, parcels) : tx``}
      and bucket = any(${numbers([...new Set(parcels.map(({ bucket }) => bucket))], (bucket) => bucket)}::int[])
      and message_id = any(${texts(parcels, ({ message }) => message.id)}::uuid[])
      and lease = ${lease}
    returning message_id as id`

function byLease(parcels: readonly Parcel[]): [number, Parcel[]][] {
  const groups = new Map<number, Parcel[]>()
  for (const parcel of parcels) {
    const group = groups.get(parcel.lease)
    if (group) group.push(parcel)
    else groups.set(parcel.lease, [parcel])
  }
  return [...groups]
}
