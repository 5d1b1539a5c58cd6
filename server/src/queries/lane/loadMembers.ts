import type { MemberRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

export const loadMembers = (batch: Batch) =>
  batch.tx<MemberRow[]>`
    select customer_id as "customerId", journey_id as "journeyId", since
    from ${rowsOf(batch, 'memberships')} m
    order by journey_id`
