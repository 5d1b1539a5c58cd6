import type { ConsentRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

export const loadConsents = (batch: Batch) =>
  batch.tx<ConsentRow[]>`
    select customer_id as "customerId", channel, category, granted, evidence, at
    from ${rowsOf(batch, 'consents')} c
    order by channel, category`
