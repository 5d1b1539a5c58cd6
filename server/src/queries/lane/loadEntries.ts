import type { EntryRow } from '@rekindle/runtime/lane'
import type { Batch } from './LaneTransaction.ts'
import { rowsOf } from './rowsOf.ts'

export const loadEntries = (batch: Batch) =>
  batch.tx<EntryRow[]>`
    select customer_id as "customerId", journey_id as "journeyId", key, run_id as "runId", at, void
    from ${rowsOf(batch, 'entries')} e
    order by at, journey_id, key`
